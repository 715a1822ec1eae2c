/** The part of a pino logger that the host uses. */
export interface HostLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
}
