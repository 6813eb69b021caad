import { createContext, useContext } from 'react';

export interface ClientView {
  /** The client looks along: notes, other clients and internal fields are hidden. */
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

export const ClientViewContext = createContext<ClientView>({ on: false, set: () => undefined });

export const useClientView = (): ClientView => useContext(ClientViewContext);
