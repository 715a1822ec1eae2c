import { readConfig } from '../core/config.ts'
import type { Log } from '../core/log.ts'
import { createPluginHost, type PluginInfo, readPluginList } from '../platform/plugin-host/index.ts'
import { showDetails } from './narration.ts'
import { PROJECT_FOLDER, version } from './project.ts'

const SILENT: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {}, child: () => SILENT }

/** Loads the configured plugins and prints what each brings, or why it cannot be used. */
export async function listPlugins(): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const plugins = await readPluginList(PROJECT_FOLDER)
  if (plugins.length === 0) {
    process.stdout.write('No plugins. List them in portevoix.config.ts.\n')
    return
  }
  const host = await createPluginHost({
    plugins,
    from: PROJECT_FOLDER,
    allowPrivate: config.allowPrivate,
    hostVersion: version(),
    log: SILENT,
    now: () => new Date(),
    random: Math.random,
  })
  try {
    for (const plugin of host.list()) process.stdout.write(`${describePlugin(plugin)}\n`)
  } finally {
    await host.close()
  }
}

function describePlugin(plugin: PluginInfo): string {
  const brings = [
    ...plugin.connectors.map((id) => `connector ${id}`),
    ...plugin.scoringModels.map((id) => `scoring model ${id}`),
    ...plugin.checks.map((id) => `check ${id}`),
    ...plugin.notifiers.map((id) => `notifier ${id}`),
  ]
  const network = plugin.manifest?.permissions.network ?? []
  const lines = [`${plugin.name}${plugin.version ? ` ${plugin.version}` : ''}  ${plugin.status}`]
  if (plugin.reason) lines.push(`  why      ${plugin.reason}`)
  if (brings.length > 0) lines.push(`  brings   ${brings.join(', ')}`)
  if (plugin.manifest) lines.push(`  network  ${network.length > 0 ? network.join(', ') : 'none'}`)
  return lines.join('\n')
}
