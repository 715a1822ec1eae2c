import { readConfig } from '../core/config.ts'
import type { Log } from '../core/log.ts'
import { VERSION } from '../core/version.ts'
import { createPluginHost, type PluginInfo, readPluginList } from '../platform/plugin-host/index.ts'
import { showDetails } from './narration.ts'
import { PROJECT_FOLDER } from './project.ts'

const SILENT: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {}, child: () => SILENT }

/**
 * Loads the configured plugins and prints what each provides and may access, or why it cannot be used.
 * @returns the exit code: 1 when one is in quarantine.
 */
export async function listPlugins(): Promise<0 | 1> {
  const config = readConfig()
  showDetails(config.logLevel)
  const plugins = await readPluginList(PROJECT_FOLDER)
  if (plugins.length === 0) {
    process.stdout.write('No plugins. List them in portevoix.config.ts.\n')
    return 0
  }
  const host = createPluginHost({
    plugins,
    from: PROJECT_FOLDER,
    allowPrivate: config.allowPrivate,
    hostVersion: VERSION,
    log: SILENT,
    now: () => new Date(),
    random: Math.random,
    // Listing plugins calls no provider.
    quotas: { take: async () => ({ ok: true }), rest: async () => {} },
  })
  try {
    await host.settled()
    const { text, code } = describePlugins(host.list())
    process.stdout.write(text)
    return code
  } finally {
    await host.close()
  }
}

/** The text to print, and the exit code: 1 when one is in quarantine. */
export function describePlugins(plugins: readonly PluginInfo[]): { text: string; code: 0 | 1 } {
  return {
    text: plugins.map((plugin) => `${describePlugin(plugin)}\n`).join(''),
    code: plugins.some(({ status }) => status === 'quarantined') ? 1 : 0,
  }
}

function describePlugin(plugin: PluginInfo): string {
  const brings = [
    ...plugin.connectors.map((id) => `connector ${id}`),
    ...plugin.scoringModels.map((id) => `scoring model ${id}`),
    ...plugin.checks.map((id) => `check ${id}`),
    ...plugin.notifiers.map((id) => `notifier ${id}`),
  ]
  const { network = [], data = [] } = plugin.manifest?.permissions ?? {}
  const lines = [`${plugin.name}${plugin.version ? ` ${plugin.version}` : ''}  ${plugin.status}`]
  if (plugin.reason) lines.push(`  why      ${plugin.reason}`)
  if (brings.length > 0) lines.push(`  brings   ${brings.join(', ')}`)
  if (plugin.manifest) {
    lines.push(`  network  ${network.join(', ') || 'none'}`)
    lines.push(`  data     ${data.join(', ') || 'none'}`)
  }
  return lines.join('\n')
}
