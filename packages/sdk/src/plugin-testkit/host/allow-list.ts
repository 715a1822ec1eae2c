interface HostRule {
  readonly hostname: string
  /** True for `*.example.org`: every name below it, not the name itself. */
  readonly below: boolean
  readonly ports: readonly number[]
}

const portOf = (url: URL): number => (url.port === '' ? (url.protocol === 'http:' ? 80 : 443) : Number(url.port))

function ruleFrom(text: string): HostRule | null {
  const below = text.startsWith('*.')
  const bare = below ? text.slice(2) : text
  const url = URL.parse(/^https?:\/\//i.test(bare) ? bare : `https://${bare}`)
  if (!url || url.hostname === '') return null
  return { hostname: url.hostname, below, ports: url.port === '' ? [80, 443] : [Number(url.port)] }
}

function settingOf(config: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as { [key: string]: unknown })[name]
        : undefined,
    config,
  )
}

/** Which addresses a manifest opens for these settings, as the host decides it. */
export function allowList(network: readonly string[], config: unknown): (url: URL) => boolean {
  const rules = network.flatMap((entry) => {
    const setting = /^\{config\.(.+)\}$/.exec(entry)?.[1]
    const text = setting === undefined ? entry : settingOf(config, setting.split('.'))
    return typeof text === 'string' && !(setting !== undefined && text.startsWith('*')) ? (ruleFrom(text) ?? []) : []
  })
  return (url) =>
    /^https?:$/.test(url.protocol) &&
    rules.some(
      ({ hostname, below, ports }) =>
        ports.includes(portOf(url)) && (below ? url.hostname.endsWith(`.${hostname}`) : url.hostname === hostname),
    )
}
