import type { NetworkGrant } from './grant.ts'
import type { HttpAnswer } from './request.ts'
import type { SecretCover } from './secrets.ts'

/** Renewals in progress, by the secrets of the call: requests that are refused at the same time share one renewal. */
const pendingRenewals = new WeakMap<SecretCover, Map<string, Promise<void>>>()

async function renewOne({ secrets, renew }: NetworkGrant, name: string, stale: string): Promise<void> {
  const pending = pendingRenewals.get(secrets) ?? new Map<string, Promise<void>>()
  pendingRenewals.set(secrets, pending)
  const renewing = async (): Promise<void> => {
    const value = await renew?.(name, stale)
    if (value !== null && value !== undefined) secrets.renew(name, value)
  }
  const renewal = pending.get(name) ?? renewing()
  pending.set(name, renewal)
  try {
    await renewal
  } finally {
    pending.delete(name)
  }
}

/** The secrets of one request, and how to renew them when the provider refuses it. */
export interface Renewal {
  /** Whether the response means that one of them has expired. */
  isOver(answer: Pick<HttpAnswer, 'status' | 'body'>): boolean
  /**
   * Renews the secrets in the request, unless that happened since it was sent.
   * @returns whether a retry makes sense.
   */
  attempt(): Promise<boolean>
}

/** @param mentions all parts of the request that may contain placeholders. */
export function prepareRenewal(grant: NetworkGrant, mentions: readonly string[]): Renewal {
  const { secrets, expired = {} } = grant
  const names = new Set(mentions.flatMap((text) => secrets.mentioned(text)))
  const sent = [...names].map((name) => ({ name, value: secrets.current(name) ?? '' }))
  return {
    isOver: ({ status, body }) =>
      sent.some(({ name }) => {
        const sign = Object.hasOwn(expired, name) ? expired[name] : undefined
        return status === 401 || (sign?.status === status && Buffer.from(body).includes(sign.body))
      }),
    async attempt() {
      for (const { name, value } of sent) {
        if (secrets.current(name) === value) await renewOne(grant, name, value)
      }
      return sent.some(({ name, value }) => secrets.current(name) !== value)
    },
  }
}
