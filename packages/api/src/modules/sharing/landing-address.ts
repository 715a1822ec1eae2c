/** Where a click leads, and what its campaign and organisation say of it. */
export interface Landing {
  readonly target: string
  /** Where the link stands, such as the key of a network; null where nobody said. */
  readonly source: string | null
  /** `social` for a share, `referral` for somebody's own link, `link` for others. */
  readonly medium: string
  /** What `utm_campaign` says; null for none. */
  readonly utmCampaign: string | null
  /** The organisation's own pages: hosts, each with its subdomains. */
  readonly landingHosts: readonly string[]
}

/** The parameter that holds the token of a click. */
export const CLICK_PARAMETER = 'pv_click'

/** Whether a page is on one of these hosts, or below one of them. */
export const isOwnPage = ({ hostname }: URL, hosts: readonly string[]): boolean =>
  hosts.some((own) => hostname === own || hostname.endsWith(`.${own}`))

/**
 * The address that a click leads to. Pages of the organisation get the token and UTM parameters, which name the place and the
 * campaign and nothing of people. Parameters that the address has already stay, but for a token. Pages of others get
 * exactly their address.
 */
export function landingAddress(
  { target, source, medium, utmCampaign, landingHosts }: Landing,
  token: string | null,
): string {
  const address = URL.parse(target)
  if (!address || !isOwnPage(address, landingHosts)) return target
  const { searchParams } = address
  const told = { utm_source: source, utm_medium: medium, utm_campaign: utmCampaign }
  const added = Object.entries(told).filter(([name, value]) => value !== null && !searchParams.has(name))
  const query = [
    // As it was written: serialising what is there anew could change how the page reads it.
    ...address.search.replace(/^\?/, '').split('&').filter(isKept),
    ...added.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`),
    ...(token === null ? [] : [`${CLICK_PARAMETER}=${token}`]),
  ]
  address.search = query.join('&')
  return address.href
}

const isKept = (parameter: string): boolean => parameter !== '' && !parameter.startsWith(`${CLICK_PARAMETER}=`)
