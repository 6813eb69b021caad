/** The vault locks when nobody is looking after the screen: sleep, the system's own lock, another user. */
export interface PowerPort {
  on(event: 'suspend', listener: () => void): unknown;
  on(event: 'lock-screen', listener: () => void): unknown;
  on(event: 'shutdown', listener: () => void): unknown;
  on(event: 'user-did-resign-active', listener: () => void): unknown;
}

/** `lock` is called at once, also when the vault is locked already. */
export function lockWithSystem(power: PowerPort, lock: () => void): void {
  power.on('suspend', lock);
  power.on('lock-screen', lock);
  power.on('shutdown', lock);
  power.on('user-did-resign-active', lock);
}
