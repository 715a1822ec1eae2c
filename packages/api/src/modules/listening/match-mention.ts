/** A stored mention with the values that identify it. */
export interface KnownMention extends MentionIdentity {
  id: string
  /** Whether the integration that is being read has it under another key. */
  seenUnderOtherKey: boolean
  /** Integrations that have read it. */
  seenBy: readonly string[]
}

/** The values that identify a mention. */
export interface MentionIdentity {
  network: string
  /** Its id on the network; null when not known. */
  externalId: string | null
  /** Its normalised address; null when not known. */
  address: string | null
  /** Hash of network, key, instant and text: equal for the same row of an export. */
  print: string
}

/**
 * Finds the stored mention that a record stands for, among those with its id, address or print; null when it is new.
 * When the id on the network is known, it decides. An address decides when only one mention has it, because several
 * comments share the address of one article. The print decides for sources without either. Within one integration, only
 * the id makes two keys one mention: a source that distinguishes two rows is trusted.
 */
export function matchMention(record: MentionIdentity, known: readonly KnownMention[]): string | null {
  const sameId = known.find(
    ({ network, externalId }) => externalId !== null && isSameId(record, { network, externalId }),
  )
  if (sameId) return sameId.id
  const possible = known.filter((one) => !one.seenUnderOtherKey && !contradicts(record, one))
  const samePrint = possible.find(({ print }) => print === record.print)
  if (samePrint) return samePrint.id
  const [first, ...others] = possible.filter(({ address }) => address !== null && address === record.address)
  return first && others.length === 0 ? first.id : null
}

/**
 * Finds stored mentions that are the same as the record's mention, because the record has both their id and their
 * address: one was known only by its id, the other only by its address. An address merges them only when no other
 * mention has it and no integration has read both: a source that distinguishes two rows is trusted.
 * @param self the mention that the record stands for.
 */
export function otherSelves(
  record: MentionIdentity,
  self: KnownMention,
  known: readonly KnownMention[],
): KnownMention[] {
  const named = { ...self, externalId: record.externalId ?? self.externalId, network: record.network }
  if (named.externalId === null) return []
  const others = known.filter(({ id }) => id !== self.id)
  const sameId = others.filter(
    ({ network, externalId }) => externalId !== null && isSameId(named, { network, externalId }),
  )
  const [atAddress, ...more] = others.filter(
    (one) => one.address !== null && one.address === record.address && !sameId.includes(one),
  )
  if (!atAddress || more.length > 0 || atAddress.externalId !== null || atAddress.seenUnderOtherKey) return sameId
  const told = new Set([self, ...sameId].flatMap(({ seenBy }) => seenBy))
  return atAddress.seenBy.some((integration) => told.has(integration)) ? sameId : [...sameId, atAddress]
}

const isSameId = (record: MentionIdentity, one: { network: string; externalId: string | null }): boolean =>
  one.externalId === record.externalId && one.network === record.network

/** Whether the ids on one network differ, or the addresses differ and no id is known to be the same. */
function contradicts(record: MentionIdentity, one: MentionIdentity): boolean {
  const bothHaveIds = record.externalId !== null && one.externalId !== null && record.network === one.network
  if (bothHaveIds) return record.externalId !== one.externalId
  return record.address !== null && one.address !== null && record.address !== one.address
}
