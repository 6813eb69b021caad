/**
 * What is known of one client at one moment, as the engine sees it: every fact is a range.
 * Numbers, dates and academic years: `lo`..`hi` as scaled integers. Booleans and choices: a bit mask of the
 * values still possible, in `lo` (booleans: 1 = false, 2 = true, 3 = unknown). Texts: undefined = unknown.
 */
export interface ListItem {
  readonly id: string;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly text: (string | undefined)[];
}

/** `open`: there may be more elements than these; an unknown list is open and empty. */
export interface ListValue {
  readonly open: boolean;
  readonly items: readonly ListItem[];
}

export interface Situation {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly text: (string | undefined)[];
  readonly lists: (ListValue | undefined)[];
  /** 1 where the value given says that someone still has to decide (`gepland`, `lopend`). */
  readonly pending: Uint8Array;
  /** 1 where a value was given or derived, so that it may be shown; texts and lists have their own undefined. */
  readonly given: Uint8Array;
  /** Day number of the advice. */
  readonly peildatum: number;
}

export const FALSE = 1;
export const TRUE = 2;
export const UNKNOWN = 3;

/**
 * Registers of the evaluation that is running. Evaluation is synchronous and sets every register it reads, so
 * overlapping callers cannot disturb each other.
 */
export const registers = {
  situation: undefined as Situation | undefined,
  text: [] as readonly (string | undefined)[],
  lists: [] as readonly (ListValue | undefined)[],
  /** Element of the list that is being walked. */
  item: { id: '', lo: new Float64Array(0), hi: new Float64Array(0), text: [] } as ListItem,
  /** Index of the dated period of the running rule. */
  segment: 0,
  /** The fact to ask for when the day of the rule is not known. */
  datumSlot: -1,
  /** Number of the evaluation, so that each program loads the facts once. */
  evaluation: 0,
};
