/** A host that a plugin may contact. */
export interface HostRule {
  readonly hostname: string
  /** True for `*.example.org`: every name below it, not the name itself. */
  readonly below: boolean
  readonly ports: readonly number[]
  /**
   * Ports for mail. A bare host means any port, because mail has several usual ones; an address with a web scheme means
   * none.
   */
  readonly mailPorts: readonly number[] | 'any'
}

const DEFAULT_PORTS: { readonly [protocol: string]: number } = { 'http:': 80, 'https:': 443 }

export const portOf = (url: URL): number => (url.port === '' ? (DEFAULT_PORTS[url.protocol] ?? 0) : Number(url.port))

/** `host:port`, as in the operator's list of open private addresses. */
export const hostAndPort = (url: URL): string => `${url.hostname}:${portOf(url)}`

export function ruleFrom(text: string): HostRule | null {
  const below = text.startsWith('*.')
  const bare = below ? text.slice(2) : text
  const hasScheme = /^https?:\/\//i.test(bare)
  const url = URL.parse(hasScheme ? bare : `https://${bare}`)
  if (!url || url.hostname === '') return null
  // Without a port both usual ones are allowed, so that a site can move from http to https.
  const ports = url.port === '' ? [80, 443] : [Number(url.port)]
  // `host:443` names a port, although a URL would drop it.
  const namesPort = url.port !== '' || bare.endsWith(':443')
  const mailPorts = hasScheme ? [] : namesPort ? [portOf(url)] : 'any'
  return { hostname: url.hostname, below, ports, mailPorts }
}

function settingOf(config: unknown, path: readonly string[]): unknown {
  let value = config
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as { [key: string]: unknown })[name]
  }
  return value
}

/** A host in a manifest, or in the setting that a manifest refers to. */
export interface NamedHost {
  readonly text: string
  /** The settings next to it; all settings for a host in the manifest itself. */
  readonly beside: unknown
}

/** `{config.url}` is the host in that setting, or the hosts when it is a list; an absent setting names none. */
export function namedHosts(network: readonly string[], config: unknown): NamedHost[] {
  return network.flatMap((entry): NamedHost[] => {
    const path = /^\{config\.(.+)\}$/.exec(entry)?.[1]?.split('.')
    if (path === undefined) return [{ text: entry, beside: config }]
    const value = settingOf(config, path)
    const beside = settingOf(config, path.slice(0, -1))
    const named: unknown[] = Array.isArray(value) ? value : [value]
    return named.flatMap((text) => (typeof text === 'string' && !text.startsWith('*') ? [{ text, beside }] : []))
  })
}

/** The hosts of a manifest for one integration; a setting that is not an address opens nothing. */
export const hostRules = (network: readonly string[], config: unknown): HostRule[] =>
  namedHosts(network, config).flatMap(({ text }) => ruleFrom(text) ?? [])

const isNamed = ({ hostname, below }: HostRule, host: string): boolean =>
  below ? host.endsWith(`.${hostname}`) : host === hostname

export function isAllowed(rules: readonly HostRule[], url: URL): boolean {
  return rules.some((rule) => rule.ports.includes(portOf(url)) && isNamed(rule, url.hostname))
}

/** @param hostname as in a URL. */
export function isMailAllowed(rules: readonly HostRule[], hostname: string, port: number): boolean {
  return rules.some((rule) => (rule.mailPorts === 'any' || rule.mailPorts.includes(port)) && isNamed(rule, hostname))
}
