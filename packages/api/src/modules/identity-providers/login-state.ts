import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { SecretBox } from '../../platform/auth/index.ts'

/** How long a log-in may take, from the log-in page to the last page. */
export const LOGIN_MS = 10 * 60_000

const Begun = z.object({
  organizationId: z.uuid(),
  providerId: z.uuid(),
  /** Hash of the browser in which it began. */
  browser: z.string(),
  /** The link that the person opened; null without one. */
  linkId: z.uuid().nullable(),
  beganAt: z.number(),
})

/** What a provider returns unchanged with the browser. It is encrypted, and the server stores nothing. */
const State = Begun.extend({ verifier: z.string(), nonce: z.string() })
export type State = z.infer<typeof State>

/** A form has to hold them; what more rules give comes with the next log-in. */
export const MOST_PENDING_RULES = 50

/** What waits for the person's consent to connect a log-in with an account. */
const Pending = Begun.extend({
  linkId: z.uuid(),
  subject: z.string(),
  providerSessionId: z.string().nullable(),
  authenticatedAt: z.number(),
  /** Rules whose roles its claims give: at most `MOST_PENDING_RULES`. */
  ruleIds: z.array(z.uuid()),
})
export type Pending = z.infer<typeof Pending>

interface Sealed<T> {
  seal(box: SecretBox, value: T): string
  /** @returns null unless this server sealed it for this organisation, within the last ten minutes. */
  open(box: SecretBox, text: string, at: { organizationId: string; now: Date }): T | null
}

function sealedAs<T extends z.infer<typeof Begun>>(purpose: string, shape: z.ZodType<T>): Sealed<T> {
  return {
    seal: (box, value) => box.seal(JSON.stringify(value), purpose).toString('base64url'),
    open: (box, text, { organizationId, now }) => {
      try {
        const value = shape.parse(JSON.parse(box.open(Buffer.from(text, 'base64url'), purpose)))
        const age = now.getTime() - value.beganAt
        return age >= 0 && age <= LOGIN_MS && value.organizationId === organizationId ? value : null
      } catch {
        return null
      }
    },
  }
}

export const states = sealedAs('login-state', State)
export const pendings = sealedAs('login-pending', Pending)

/** What the state keeps of a browser's secret, which cannot be derived from it. */
export const browserPrint = (browser: string): string =>
  createHash('sha256').update(`log-in ${browser}`).digest('base64url')
