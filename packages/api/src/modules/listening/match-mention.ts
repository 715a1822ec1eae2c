/** What tells a mention from others, as it is stored. */
export interface KnownMention extends MentionIdentity {
  id: string
  /** Whether the integration that reads now has it under another key. */
  seenUnderOtherKey: boolean
  /** Integrations that have seen it. */
  seenBy: readonly string[]
}

/** What tells a mention from others. */
export interface MentionIdentity {
  network: string
  /** Its id on the network; null when not known. */
  externalId: string | null
  /** Its address in the form in which addresses of the same page are equal; null when not known. */
  address: string | null
  /** Hash of network, key, instant and text: equal for the same row of an export. */
  print: string
}

/**
 * The mention that a record of a source is, of those that have its id, its address or its print; null where it is a new
 * one. Its id on the network decides where it is known. An address decides where one mention has it: several comments
 * stand at the address of one article. A print decides for sources that know neither. Of one integration, only the id
 * makes two keys one mention: a source that tells two of its rows apart is believed.
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
 * Other mentions that turn out to be the one that a record is, since the record names both their id and their address:
 * one was known by its id alone, the other by its address alone. An address joins them only where no other mention has
 * it, and where no integration has seen both: a source that tells two of its rows apart is believed.
 * @param self the mention that the record is.
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

/** Ids that differ on one network, and addresses that differ where no id is known to be the same. */
function contradicts(record: MentionIdentity, one: MentionIdentity): boolean {
  const bothHaveIds = record.externalId !== null && one.externalId !== null && record.network === one.network
  if (bothHaveIds) return record.externalId !== one.externalId
  return record.address !== null && one.address !== null && record.address !== one.address
}
