import { z } from 'zod'
import type { SecretBox } from '../../platform/auth/index.ts'

const LIFETIME_MS = 10 * 60_000

/** Identifies one log-in: its integration and secret, and the account that began it, with its key or session. */
const Ticket = z.object({
  organizationId: z.uuid(),
  integrationId: z.uuid(),
  name: z.string(),
  accountId: z.uuid(),
  epoch: z.int(),
  keyId: z.uuid().nullable(),
  sessionId: z.uuid().nullable(),
  issuedAt: z.number(),
})
export type Ticket = z.infer<typeof Ticket>

/**
 * What the provider returns unchanged: the ticket, the PKCE verifier, the hash of the browser's cookie, and a
 * fingerprint of the settings that the person was shown.
 */
const State = Ticket.extend({ verifier: z.string(), browser: z.string(), settings: z.string() })
export type State = z.infer<typeof State>

/** A value that travels sealed in an address, so that the server stores nothing of a log-in in progress. */
interface Sealed<T extends Ticket> {
  seal(box: SecretBox, value: T): string
  /** @returns null unless this server sealed it within the last ten minutes. */
  open(box: SecretBox, text: string, now: Date): T | null
}

function sealedAs<T extends Ticket>(purpose: string, shape: z.ZodType<T>): Sealed<T> {
  return {
    seal: (box, value) => box.seal(JSON.stringify(value), purpose).toString('base64url'),
    open: (box, text, now) => {
      try {
        const value = shape.parse(JSON.parse(box.open(Buffer.from(text, 'base64url'), purpose)))
        const age = now.getTime() - value.issuedAt
        return age >= 0 && age <= LIFETIME_MS ? value : null
      } catch {
        return null
      }
    },
  }
}

export const tickets = sealedAs('oauth-ticket', Ticket)
export const states = sealedAs('oauth-state', State)

export const expiryOf = ({ issuedAt }: Ticket): Date => new Date(issuedAt + LIFETIME_MS)
export const LOGIN_S = LIFETIME_MS / 1_000
