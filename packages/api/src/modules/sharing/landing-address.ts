/** Where a click leads, and what its campaign and organisation say of it. */
export interface Landing {
  readonly target: string
  /** Key of the network that the link was shared on. */
  readonly network: string
  /** What `utm_campaign` says; null for none. */
  readonly utmCampaign: string | null
  /** The organisation's own pages: hosts, each with its subdomains. */
  readonly landingHosts: readonly string[]
}

/** The parameter that holds the token of a click. */
export const CLICK_PARAMETER = 'pv_click'

/** Whether a host is one of these, or below one of them. */
const isWithin = (host: string, hosts: readonly string[]): boolean =>
  hosts.some((own) => host === own || host.endsWith(`.${own}`))

/**
 * The address that a click leads to. Pages of the organisation get the token and UTM parameters, which name the network and
 * the campaign and nothing of people. Parameters that the address has already stay, but for a token. Pages of others get
 * exactly their address.
 */
export function landingAddress({ target, network, utmCampaign, landingHosts }: Landing, token: string | null): string {
  const address = URL.parse(target)
  if (!address || !isWithin(address.hostname, landingHosts)) return target
  const { searchParams } = address
  const told = { utm_source: network, utm_medium: 'social', utm_campaign: utmCampaign }
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
