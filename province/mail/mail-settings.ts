/** The mail server of a province, and this server as its client. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** Address from which notices come. */
  readonly from: string;
  /** NONE_ON_LOOPBACK: in clear, to a server on this machine alone. */
  readonly security: 'TLS' | 'STARTTLS' | 'NONE_ON_LOOPBACK';
  readonly user?: string | undefined;
  readonly password?: string;
  /** Certificates of the authority (PEM); those that the runtime trusts when left out. */
  readonly ca?: string;
  /** Address of the console, to which a notice's id is added; without it mails have no link. */
  readonly linkBase?: string | undefined;
}

/** Names of this machine. */
const ownNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1']);

/** Whether a host is this machine, so that what is said in clear leaves no machine. */
export function isOwnMachine(host: string): boolean {
  return ownNames.has(host);
}
