/** The names that expressions may use: facts and lists with their slots. */
import type { Dictionary, FactDef, FieldDef } from '../facts/dictionary.ts';
import { parseAcademicYear, parseIsoDay } from './calendar.ts';
import type { Scope } from './compile-expression.ts';
import { BOOLEAN_OPTIONS, type Expr } from './expressions.ts';
import { inSentence } from './in-sentence.ts';
import { emit, FIELD, MASK, NUMBER, newProgram, TEXT, type TextOperand } from './program.ts';
import type { ListItem } from './situation.ts';
import { parseUnit } from './units.ts';

type ValueKind = 'number' | 'mask' | 'text' | 'list';

/** One value (a fact or a field of a list) with what is needed to store and to show it. */
export interface ValueType {
  readonly kind: ValueKind;
  readonly type: FactDef['type'];
  readonly scale: number;
  readonly unit: string;
  /** Options of a choice; `['false','true']` for a boolean. One bit each. */
  readonly options: readonly string[];
  readonly openOptions: ReadonlySet<string>;
  /** Range of an unknown value: numbers scaled, masks in `lo`. */
  readonly lo: number;
  readonly hi: number;
}

export interface FactSlot extends ValueType {
  readonly slot: number;
  readonly id: string;
  readonly def: FactDef;
  /** Somebody decides about it: always, or only where the value given says so. */
  readonly isDecided: boolean;
  readonly isDecidedOnlyWhenPending: boolean;
  /** The label as it stands within a sentence. */
  readonly shortLabel: string;
  /** Texts of values shown before. */
  readonly texts: Map<number, string>;
  /** Fields of a list, by index. */
  readonly fields: readonly (ValueType & { readonly name: string })[];
  /** An element of the list of which nothing is known. */
  readonly blank: ListItem;
}

export interface SymbolTable {
  readonly facts: readonly FactSlot[];
  readonly byId: ReadonlyMap<string, FactSlot>;
}

const scalar = (value: string | number): number =>
  typeof value === 'number' ? value : (parseIsoDay(value) ?? parseAcademicYear(value) ?? Number.NaN);

/** Equal lists of options become one, since only choices over the same options can be compared. */
type Options = Map<string, readonly string[]>;

function optionsOf(def: FactDef | FieldDef, known: Options): readonly string[] {
  const options = (def.opties ?? []).map((option) => option.waarde);
  const key = options.join();
  const same = known.get(key) ?? options;
  known.set(key, same);
  return same;
}

function valueType(def: FactDef | FieldDef, known: Options): ValueType {
  const scale = def.type === 'decimaal' ? (def.schaal ?? 0) : 0;
  const base = {
    type: def.type,
    scale,
    unit: def.eenheid ?? '',
    options: [],
    openOptions: new Set<string>(),
    lo: 0,
    hi: 0,
  };
  switch (def.type) {
    case 'boolean':
      return { ...base, kind: 'mask', options: BOOLEAN_OPTIONS, lo: 3 };
    case 'keuze': {
      const options = optionsOf(def, known);
      const open = (def.opties ?? []).filter((option) => option.open).map((option) => option.waarde);
      return { ...base, kind: 'mask', options, openOptions: new Set(open), lo: 2 ** options.length - 1 };
    }
    case 'tekst':
      return { ...base, kind: 'text' };
    case 'lijst':
      return { ...base, kind: 'list' };
    default: {
      const [low, high] = def.bereik ?? [0, 0];
      const factor = 10 ** scale;
      const unit = def.type === 'datum' ? 'datum' : def.type === 'academiejaar' ? 'academiejaar' : base.unit;
      return {
        ...base,
        kind: 'number',
        unit,
        lo: Math.round(scalar(low) * factor),
        // A price that nobody knows has no upper end; the range of the dictionary only guards what people type.
        hi: unit.startsWith('cent') ? Number.POSITIVE_INFINITY : Math.round(scalar(high) * factor),
      };
    }
  }
}

export function buildSymbols(dictionary: Dictionary): SymbolTable {
  const options: Options = new Map();
  const facts = dictionary.facts.map((def, slot): FactSlot => {
    const fields = (def.velden ?? []).map((field) => ({ ...valueType(field, options), name: field.naam }));
    const shortLabel = inSentence(def.label);
    return {
      ...valueType(def, options),
      slot,
      id: def.id,
      def,
      isDecided: def.beslisser !== undefined,
      isDecidedOnlyWhenPending: def.beslisserAlleenOpen === true,
      shortLabel,
      texts: new Map(),
      fields,
      blank: blankItem(fields),
    };
  });
  return { facts, byId: new Map(facts.map((fact) => [fact.id, fact])) };
}

const blankItem = (fields: readonly ValueType[]): ListItem => ({
  id: '',
  lo: Float64Array.from(fields, (field) => field.lo),
  hi: Float64Array.from(fields, (field) => field.hi),
  text: new Array<string | undefined>(fields.length).fill(undefined),
});

/** Scope of the facts, with a program of its own; rules and definitions add their own names on top. */
export function factScope(symbols: SymbolTable): Scope {
  const program = newProgram(
    symbols.facts.map(({ kind }) => (kind === 'number' ? NUMBER : kind === 'mask' ? MASK : TEXT)),
  );
  return {
    program,
    name(path) {
      const fact = symbols.byId.get(path);
      return fact && fact.kind !== 'list'
        ? valueExpr(fact, fact.slot, fact.slot, { kind: 'fact', slot: fact.slot })
        : undefined;
    },
    list(path) {
      const list = symbols.byId.get(path);
      if (list?.kind !== 'list') return undefined;
      const { slot, blank, fields } = list;
      return {
        slot,
        blank,
        field(name) {
          const index = fields.findIndex((field) => field.name === name);
          const field = fields[index];
          if (!field) return undefined;
          if (field.kind === 'text') return valueExpr(field, slot, -1, { kind: 'field', list: slot, index });
          const kind = field.kind === 'mask' ? MASK : NUMBER;
          return valueExpr(field, slot, emit(program, FIELD, kind, { a: slot, b: slot, c: index }), undefined);
        },
      };
    },
  };
}

/** `slot`: the fact, or the list of the field. */
function valueExpr(type: ValueType, slot: number, step: number, text: TextOperand | undefined): Expr {
  const deps = new Set([slot]);
  if (type.kind === 'number') return { t: 'number', step, unit: parseUnit(type.unit), scale: type.scale, deps };
  if (type.kind === 'text' && text !== undefined) return { t: 'text', text, deps };
  const { options, openOptions: open } = type;
  return { t: 'mask', step, options, boolean: type.type === 'boolean', open, deps };
}
