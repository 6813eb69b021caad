import { createContext, useContext } from 'react';
import type { Call } from './transport.ts';

export const ApiContext = createContext<Call | null>(null);

/** The contract, for a screen: `await call('dossiers.list', {})`. */
export function useCall(): Call {
  const call = useContext(ApiContext);
  if (call === null) throw new Error('useCall needs an ApiContext');
  return call;
}
