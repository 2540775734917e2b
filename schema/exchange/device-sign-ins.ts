/** A device that asks to act as a person. */
export interface AskingDevice {
  /** What it says of itself. */
  readonly machine: string;
  /** From where it asked. */
  readonly address: string;
  /** Instants, ISO 8601. */
  readonly askedAt: string;
  readonly endsAt: string;
}

/** What a device was given; the texts of the codes are kept nowhere. */
export interface OpenedDevice {
  /** 256 random bits in base64url: it alone takes the session. */
  readonly deviceCode: string;
  /** Eight letters, for the person who confirms. */
  readonly userCode: string;
  readonly endsAt: string;
}

/** How it stands with a device that asks again. */
export type DeviceTaking =
  | { readonly kind: 'PENDING' | 'SLOW_DOWN' | 'DENIED' | 'OVER' }
  | { readonly kind: 'OPENED'; readonly token: string; readonly machine: string };

/** Where devices that ask to act as a person are kept (RFC 8628). */
export interface DeviceSignIns {
  /** Takes a device in; null where too many of its network, or of all, wait already. */
  openDevice(
    asking: Pick<AskingDevice, 'machine' | 'address'> & { readonly group: string },
  ): Promise<OpenedDevice | null>;
  /**
   * The device of a code that the person types, for the first session that asks for it and for no other; null for a code that is
   * wrong, over, answered, or another session's.
   */
  deviceOf(userCode: string, sessionToken: string): Promise<AskingDevice | null>;
  /** Answers it, once, after that session was shown what asks; null as above, and where the session does not stand. */
  answerDevice(userCode: string, sessionToken: string, isAllowed: boolean): Promise<AskingDevice | null>;
  /**
   * What a device gets that asks again: a session, once, which ends with the one that confirmed it at the latest. OVER for a code
   * that is wrong, over or was taken.
   */
  takeDevice(deviceCode: string): Promise<DeviceTaking>;
}

/** Seconds between two questions of a device. */
export const deviceIntervalSeconds = 5;
