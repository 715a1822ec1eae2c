import type { NetworkGrant } from './grant.ts'
import type { HttpAnswer } from './request.ts'
import type { SecretCover } from './secrets.ts'

/** Renewals under way, by the call's secrets: requests that are refused at the same time share one renewal. */
const underWay = new WeakMap<SecretCover, Map<string, Promise<void>>>()

async function renewOne({ secrets, renew }: NetworkGrant, name: string, stale: string): Promise<void> {
  const pending = underWay.get(secrets) ?? new Map<string, Promise<void>>()
  underWay.set(secrets, pending)
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

/** The secrets of one request, and what happens to them when the provider refuses it. */
export interface Renewal {
  /** Whether the answer says that one of them is over. */
  isOver(answer: Pick<HttpAnswer, 'status' | 'body'>): boolean
  /**
   * Renews what the request mentions, unless that has happened since it left.
   * @returns whether it is worth being sent again.
   */
  attempt(): Promise<boolean>
}

/** @param mentions all of the request that may hold placeholders. */
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
