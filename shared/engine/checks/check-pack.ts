/**
 * What is wrong with a pack although it compiles: dead conditions, gaps in dates, sentences that would be shown broken,
 * what nothing uses. `fout` refuses the pack; `waarschuwing` is for its author.
 */
import { isoOfDay, parseIsoDay } from '../calendar.ts';
import { compileBoolean } from '../compile-expression.ts';
import type { Pack } from '../compile-pack.ts';
import type { RuleDef } from '../pack-format.ts';
import { ExpressionError } from '../parse-expression.ts';
import { factScope } from '../symbols.ts';
import { checkReach } from './check-reach.ts';
import type { Find, PackFinding } from './findings.ts';
import { expressionsOf, filledSentencesOf, namesIn, pathText, plainSentencesOf } from './rule-texts.ts';

/** Every finding at once, with its path; empty: nothing to say. */
export function checkPack(pack: Pack): PackFinding[] {
  const found: PackFinding[] = [];
  const find: Find = (ernst, path, message) => {
    found.push({ ernst, path, message });
  };
  checkQuestions(pack, find);
  checkFactUse(pack, find);
  checkSourceUse(pack, find);
  checkSharedDefinitions(pack, find);
  for (const { def } of pack.rules) {
    checkUse(def, pack, find);
    checkSentences(def, find);
    checkDates(def, find);
    for (const { id } of def.sluitUit) {
      if (!pack.rulesById.has(id))
        find('waarschuwing', `${def.id}.sluitUit`, `de maatregel ${id} staat niet in dit pakket`);
    }
  }
  checkReach(pack, find);
  return found;
}

/** `vraagAls` is compiled only when a question is asked, so a mistake in it must not wait until then. */
function checkQuestions(pack: Pack, find: Find): void {
  const scope = factScope(pack.symbols);
  for (const { id, vraag, vraagAls } of pack.dictionary.facts) {
    if (!vraag.includes('?')) find('waarschuwing', `feiten.${id}.vraag`, 'dit is geen vraag: het vraagteken ontbreekt');
    if (vraagAls === undefined) continue;
    try {
      compileBoolean(vraagAls, scope);
    } catch (cause) {
      find('fout', `feiten.${id}.vraagAls`, cause instanceof ExpressionError ? cause.message : String(cause));
    }
  }
}

function checkFactUse(pack: Pack, find: Find): void {
  const { document, symbols } = pack;
  const used = new Set<string>();
  const note = (text: string): void => {
    for (const [name] of text.replace(/'[^']*'/g, '').matchAll(/[a-z]\w*(\.\w+)*/g)) used.add(name);
  };
  for (const text of Object.values(document.definities)) note(text);
  for (const rule of document.maatregelen) {
    for (const { text } of expressionsOf(rule)) note(text);
    for (const need of rule.vereist) used.add(typeof need === 'string' ? need : need.feit);
  }
  for (const slot of Object.values(pack.dateSlots)) if (slot >= 0) used.add(symbols.facts[slot as number]?.id ?? '');
  // One line: a fact may wait for its measure.
  const unused = symbols.facts.filter(({ id }) => !used.has(id)).map(({ id }) => id);
  if (unused.length > 0) find('waarschuwing', 'feiten', `geen regel gebruikt ${unused.join(', ')}`);
}

function checkSourceUse({ document }: Pack, find: Find): void {
  const { bronnen, ...rest } = document;
  const texts = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) walk(inner);
  };
  walk(rest);
  for (const [key, { url, nagekekenOp }] of Object.entries(bronnen)) {
    if (!texts.has(key)) find('waarschuwing', `bronnen.${key}`, 'niets verwijst naar deze bron');
    if (!/^https?:\/\/\S+$/.test(url)) find('fout', `bronnen.${key}.url`, 'dit is geen webadres');
    if (parseIsoDay(nagekekenOp) === null) find('fout', `bronnen.${key}.nagekekenOp`, 'deze dag bestaat niet');
  }
}

function checkSharedDefinitions({ document }: Pack, find: Find): void {
  const texts = [
    ...Object.values(document.definities),
    ...document.maatregelen.flatMap((rule) => [
      ...expressionsOf(rule).map(({ text }) => text),
      ...rule.vereist.map((need) => (typeof need === 'string' ? need : need.feit)),
    ]),
  ];
  const used = new Set(texts.flatMap((text) => namesIn(text, 'd')));
  for (const name of Object.keys(document.definities)) {
    if (!used.has(name)) find('waarschuwing', `definities.${name}`, 'niets gebruikt deze definitie');
  }
}

/** Parameters and definitions of the rule itself: one that nothing reads is a threshold that does not work. */
function checkUse(rule: RuleDef, pack: Pack, find: Find): void {
  const expressions = expressionsOf(rule);
  const texts = [
    ...expressions.map(({ text }) => text),
    ...filledSentencesOf(rule).map(({ text }) => text),
    ...rule.vereist.map((need) => (typeof need === 'string' ? need : need.feit)),
  ];
  const [parameters, definitions] = (['p', 'd'] as const).map(
    (prefix) => new Set(texts.flatMap((text) => namesIn(text, prefix))),
  );
  for (const name of Object.keys(rule.parameters)) {
    if (!parameters?.has(name)) find('fout', `${rule.id}.parameters.${name}`, 'niets gebruikt deze parameter');
  }
  for (const name of Object.keys(rule.definities)) {
    if (!definitions?.has(name)) find('fout', `${rule.id}.definities.${name}`, 'niets gebruikt deze definitie');
  }
  for (const [name, { waarden }] of Object.entries(rule.parameters)) {
    for (const [index, { bron, zekerheid }] of waarden.entries()) {
      const source = pack.document.bronnen[bron];
      if (source?.zekerheid === 'ontwerp' && zekerheid !== 'ontwerp') {
        const path = `${rule.id}.parameters.${name}.waarden[${index}]`;
        find('waarschuwing', path, `de bron is een ontwerp, de waarde heet ${zekerheid}`);
      }
    }
  }
}

function checkSentences(rule: RuleDef, find: Find): void {
  for (const { path, text } of filledSentencesOf(rule)) {
    for (const [placeholder, name] of text.matchAll(/\{([^}]*)\}/g)) {
      const parameter = name?.startsWith('p.') ? name.slice(2) : undefined;
      if (parameter === undefined || !Object.hasOwn(rule.parameters, parameter)) {
        find('fout', `${rule.id}.${pathText(path)}`, `${placeholder} kan niet worden ingevuld`);
      }
    }
  }
  for (const { path, text } of plainSentencesOf(rule)) {
    if (/[{}]/.test(text))
      find('fout', `${rule.id}.${pathText(path)}`, 'hier wordt niets ingevuld; schrijf de tekst uit');
  }
}

/** Two days on which a rule changes lie weeks apart; less is a slip (31 August and 1 September). */
const CLOSEST_DAYS = 14;

function checkDates(rule: RuleDef, find: Find): void {
  for (const [name, { waarden, buiten }] of Object.entries(rule.parameters)) {
    const ordered = [...waarden].sort((a, b) => (a.van < b.van ? -1 : 1));
    ordered.forEach(({ tot }, index) => {
      const next = ordered[index + 1]?.van;
      if (tot !== undefined && next !== undefined && tot < next) {
        const gives = buiten === 'onbekend' ? 'onbekend' : 'de vorige waarde';
        find('waarschuwing', `${rule.id}.parameters.${name}`, `geen waarde van ${tot} tot ${next}: dat geeft ${gives}`);
      }
    });
  }
  const changes = new Map<number, string>();
  const note = (day: string | undefined, path: string): void => {
    const parsed = day === undefined ? null : parseIsoDay(day);
    if (parsed !== null && !changes.has(parsed)) changes.set(parsed, path);
  };
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { van, tot } = value as { van?: unknown; tot?: unknown };
    if (typeof van === 'string') note(van, path);
    if (typeof tot === 'string') note(tot, path);
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  walk(rule.parameters, 'parameters');
  walk(rule.voorwaarden, 'voorwaarden');
  const days = [...changes.keys()].sort((a, b) => a - b);
  days.forEach((day, index) => {
    const next = days[index + 1];
    if (next === undefined || next - day >= CLOSEST_DAYS) return;
    const path = `${rule.id}.${changes.get(next) ?? ''}`;
    find('waarschuwing', path, `${isoOfDay(day)} en ${isoOfDay(next)} liggen vlak bij elkaar: is dat dezelfde dag?`);
  });
}
