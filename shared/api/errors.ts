/** Everything that can go wrong in a call, as values: a closed list, so that a screen can handle each. */
import { z } from 'zod';

export const ERROR_KINDS = [
  /** There is a vault, and it is locked. */
  'locked',
  'no-vault',
  'vault-exists',
  /** Another window, process or computer has the vault open. */
  'in-use',
  /** Also for a recovery key, and for the passphrase of a file. */
  'wrong-passphrase',
  'not-found',
  /** A dossier with this id is there already. */
  'exists',
  /** Someone saved another revision meanwhile. */
  'conflict',
  /** The message does not have the form of the contract, or the dossier in it is not valid. */
  'invalid',
  'corrupt',
  'newer-version',
  'too-large',
  'disk',
  /** A ticket that was used, or is older than a minute. */
  'expired',
  /** A newer request took the place of this one. */
  'cancelled',
  /** No such method, or the caller may not. */
  'refused',
  'internal',
] as const;

export const ErrorKind = z.enum(ERROR_KINDS);
export type ErrorKind = (typeof ERROR_KINDS)[number];

const FieldProblem = z.strictObject({
  /** 'dossier.feiten.werk.statuut'; '' for the message as a whole. Never holds a value. */
  path: z.string().max(400),
  /** Dutch: what to write instead. */
  message: z.string().max(1000),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

export const ApiError = z.strictObject({
  kind: ErrorKind,
  /** Dutch, one or two sentences: what is wrong and what to do. */
  message: z.string().min(1).max(1000),
  fields: z.array(FieldProblem).max(50).readonly().exactOptional(),
  /** Only with `internal`: names the line in the log. */
  logId: z.string().max(40).exactOptional(),
  /** Only with `in-use`: the other computer cannot be asked, and the user may decide that it is gone. */
  canTakeOver: z.literal(true).exactOptional(),
});
export type ApiError = Readonly<z.infer<typeof ApiError>>;

/** An error of one of these kinds. */
export type ApiErrorOf<K extends ErrorKind> = ApiError & { readonly kind: K };

/** Every method may give these: they come from the door, not from the service. */
export const DOOR_ERRORS = ['invalid', 'refused', 'internal'] as const;
