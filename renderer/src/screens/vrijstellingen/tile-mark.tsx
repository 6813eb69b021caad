import type { Vorm } from '../../../../shared/plan/plan-types.ts';
import { VerdictMark } from '../../verdict/verdict-chip.tsx';
import type { TileKind } from './map-model.ts';

const SHAPE: Readonly<Record<TileKind, Vorm>> = {
  zeker: 'vink',
  waarschijnlijk: 'half',
  'te-onderzoeken': 'vraag',
  deel: 'vraag',
  'te-volgen': 'streep',
};

/** The mark of a verdict on a course; its word stands beside it. */
export const TileMark = ({ kind }: { readonly kind: TileKind }) => <VerdictMark vorm={SHAPE[kind]} tekst="" />;
