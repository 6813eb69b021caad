import { describe, expect, it } from 'vitest';
import { ExpressionError, MAX_LENGTH, parseExpression } from '../../../../shared/engine/parse-expression.ts';
import { compiled } from './support.ts';

describe('the strict parser', () => {
  it.each([
    ['', 'leeg'],
    ['   ', 'leeg'],
    ['n.sp >= 0,8', 'meer dan één'],
    ['b.een and b.twee', 'meer dan één'],
    ['b.een; b.twee', 'meer dan één'],
    ['1 <= n.sp <= 3', 'aaneenrijgen'],
    ['(1 <= n.sp) == true', 'aaneenrijgen'],
    ["c.kleur in ['rood'] == true", 'aaneenrijgen'],
    ['a[0]', 'woorden met punten'],
    ["a['b']", 'woorden met punten'],
    ['a?.b', 'woorden met punten'],
    ['a .b', 'spatie'],
    ['a. b', 'spatie'],
    ['a.min(1, 2)', 'vaste functies'],
    ['n.sp === 1', 'bestaat niet'],
    ['n.sp !== 1', 'bestaat niet'],
    ['n.sp ** 2', 'bestaat niet'],
    ['b.een | b.twee', 'bestaat niet'],
    ['b.een ?? b.twee', 'bestaat niet'],
    ['+n.sp', 'bestaat niet'],
    ['~n.sp', 'bestaat niet'],
    ['n.sp = 1', 'Niet te lezen'],
    ['b.een ? b.twee', 'Niet te lezen'],
    ['min(,1)', 'Niet te lezen'],
    ['min(1,)', 'Niet te lezen'],
    ['`tekst`', 'Niet te lezen'],
    ['{ a: 1 }', 'Niet te lezen'],
    ['(b.een, b.twee)', 'niet toegelaten'],
    ['this', 'niet toegelaten'],
    ['null', 'niet toegelaten'],
    ['t.naam == "x"', 'enkele aanhalingstekens'],
    ["t.naam == 'x", 'niet gesloten'],
    ["t.naam == 'it\\'s'", 'schuine streep'],
    ["t.naam == 'a\\nb'", 'schuine streep'],
    ["['a',,'b']", 'ontbreekt'],
    ['1e3', 'niet goed geschreven'],
    ['.5', 'niet goed geschreven'],
    ['5.', 'niet goed geschreven'],
    ['007', 'niet goed geschreven'],
    ['0.1234567', 'niet goed geschreven'],
    ['1234567890', 'niet goed geschreven'],
  ])('refuses %j', (source, message) => {
    expect(() => parseExpression(source)).toThrow(ExpressionError);
    expect(() => parseExpression(source)).toThrow(message);
  });

  it('takes at most 500 characters', () => {
    const long = (length: number): string => `'${'x'.repeat(length - 2)}'`;
    expect(parseExpression(long(MAX_LENGTH)).k).toBe('text');
    expect(() => parseExpression(long(MAX_LENGTH + 1))).toThrow('501 tekens');
  });

  it('takes at most 20 levels', () => {
    const deep = (levels: number): string => `${'!'.repeat(levels - 1)}b.een`;
    expect(parseExpression(deep(20)).k).toBe('not');
    expect(() => parseExpression(deep(21))).toThrow('dieper genest');
    const wide = (terms: number): string => Array<string>(terms).fill('b.een').join(' && ');
    expect(() => parseExpression(wide(20))).not.toThrow();
    expect(() => parseExpression(wide(21))).toThrow('dieper genest');
  });

  it('binds as people expect: * before +, comparison before &&, && before ||', () => {
    const show = (source: string): string => {
      const walk = (ast: ReturnType<typeof parseExpression>): string => {
        if (ast.k === 'binary') return `(${walk(ast.left)}${ast.op}${walk(ast.right)})`;
        return ast.k === 'name' ? ast.path : ast.k === 'number' ? ast.raw : ast.k;
      };
      return walk(parseExpression(source));
    };
    expect(show('a + b * c >= 2 && d || e')).toBe('((((a+(b*c))>=2)&&d)||e)');
    expect(show('a - b - c')).toBe('((a-b)-c)');
  });
});

describe('names, functions and types', () => {
  it.each([
    ['onbekend.feit', 'De naam onbekend.feit bestaat niet'],
    ['constructor', 'bestaat niet'],
    ['__proto__', 'bestaat niet'],
    ['p.x >= 1', 'bestaat niet'],
    ['d.x', 'bestaat niet'],
    ['lijst', 'bestaat niet'],
    ['bekend(b.een)', 'De functie bekend bestaat niet'],
    ['toString(dag.start, dag.einde)', 'bestaat niet'],
    ['constructor(dag.start, dag.einde)', 'bestaat niet'],
    ['hasOwnProperty(dag.start)', 'bestaat niet'],
    ['min(n.sp)', 'krijgt 1 waarden'],
    ['min()', 'krijgt 0 waarden'],
    ['abs(n.sp, n.sp)', 'krijgt 2 waarden'],
    ['min(1,2,3,4,5,6,7,8,9)', 'krijgt 9 waarden'],
    ['enig(lijst)', 'krijgt 1 waarden'],
    ['enig(n.sp, true)', 'vraagt eerst een lijst'],
    ['enig(lijst, k.onbekend)', 'bestaat niet'],
    ['enig(lijst, k.sp)', 'geen ja/nee-waarde'],
    ['som(lijst, k.goed)', 'vraagt een getal'],
    ['som(lijst, k.naam)', 'vraagt een getal'],
    ['aantalVerschillend(lijst, true, k.sp)', 'telt teksten'],
    ['k.goed', 'bestaat niet'],
    ['!n.sp', 'geen ja/nee-waarde'],
    ['b.een && n.sp', 'geen ja/nee-waarde'],
    ['n.sp ? b.een : b.twee', 'geen ja/nee-waarde'],
    ['b.een ? n.sp : b.twee', 'niet hetzelfde type'],
    ['c.kleur ? b.een : b.twee', 'geen ja/nee-waarde'],
    ['b.een + 1', 'vraagt een getal'],
    ['b.een == 1', 'verschillende soorten'],
    ["b.een == 'true'", 'true of false'],
    ["b.een in ['true']", 'werkt op een keuze'],
    ['b.een > b.twee', 'werkt alleen op getallen'],
    ["c.kleur > 'rood'", 'werkt alleen op getallen'],
    ["c.kleur == 'paars'", 'geen mogelijke waarde'],
    ["c.kleur in ['rood', 'paars']", 'geen mogelijke waarde'],
    ['c.kleur in [1]', 'alleen tekst'],
    ['c.kleur in []', 'opsomming'],
    ["c.kleur in 'rood'", 'opsomming'],
    ["n.sp in ['1']", 'werkt op een keuze of een tekst'],
    ['c.kleur == c.besluit', 'verschillende soorten'],
    ["c.besluit == 'lopend'", 'nog beslist'],
    ["c.besluit in ['goed', 'lopend']", 'nog beslist'],
    ["c.besluit != 'lopend'", 'nog beslist'],
    ["['a', 'b']", 'alleen na "in"'],
    ['t.naam == 3', 'verschillende soorten'],
  ])('refuses %s', (source, message) => {
    expect(() => compiled(source)).toThrow(ExpressionError);
    expect(() => compiled(source)).toThrow(message);
  });
});
