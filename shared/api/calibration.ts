/** The known error of the estimates as a screen shows it; the single cases stay in the report. */
import { z } from 'zod';

const count = z.int().min(0);
const share = z.number().min(0).max(1);
/** A share with its 95 % interval. */
const Share = z.strictObject({ deel: share, van: share, tot: share });

const figures = {
  /** Cases, and how many of them were given a figure. */
  aantal: count,
  metCijfer: count,
  /** Studiepunten; absent without a figure. */
  gemiddeldeFout: z.number().exactOptional(),
  gemiddeldeBreedte: z.number().exactOptional(),
  binnen: Share.exactOptional(),
};

export const Calibration = z.strictObject({
  alle: z.strictObject(figures),
  perGrond: z.array(z.strictObject({ ...figures, grond: z.string() })).readonly(),
  vakken: z.strictObject({
    paren: count,
    precisie: Share.extend({ aantal: count }),
    gevonden: Share.extend({ aantal: count }),
  }),
});
