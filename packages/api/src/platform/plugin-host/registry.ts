import {
  activeInfo,
  type ConnectorInfo,
  checkInfos,
  connectorInfos,
  type GuidelineCheckInfo,
  type NotifierInfo,
  notifierInfos,
  type PluginInfo,
  quarantinedInfo,
  type ScoringModelInfo,
  scoringModelInfos,
} from './catalogue.ts'
import { PluginFailure } from './failure.ts'
import type { LoadedPlugin } from './loaded-plugin.ts'

/** Something that a plugin provides, with the plugin that serves it. */
export interface Served<Info> {
  readonly plugin: LoadedPlugin
  readonly info: Info
}
/** What all loaded plugins provide, by id; ids are unique within a kind. */
export interface Registry {
  readonly infos: readonly PluginInfo[]
  readonly loaded: readonly LoadedPlugin[]
  readonly connectors: ReadonlyMap<string, Served<ConnectorInfo>>
  readonly models: ReadonlyMap<string, Served<ScoringModelInfo>>
  readonly checks: ReadonlyMap<string, Served<GuidelineCheckInfo>>
  readonly notifiers: ReadonlyMap<string, Served<NotifierInfo>>
  /** @returns why it cannot be admitted; null when it is. */
  admit(specifier: string, plugin: LoadedPlugin): string | null
  quarantine(specifier: string, reason: string, known?: LoadedPlugin): void
}

export function createRegistry(): Registry {
  const infos: PluginInfo[] = []
  const loaded: LoadedPlugin[] = []
  const connectors = new Map<string, Served<ConnectorInfo>>()
  const models = new Map<string, Served<ScoringModelInfo>>()
  const checks = new Map<string, Served<GuidelineCheckInfo>>()
  const notifiers = new Map<string, Served<NotifierInfo>>()

  return {
    infos,
    loaded,
    connectors,
    models,
    checks,
    notifiers,
    admit(specifier, plugin) {
      const own = [
        { map: connectors as Map<string, unknown>, list: connectorInfos(plugin) },
        { map: models as Map<string, unknown>, list: scoringModelInfos(plugin) },
        { map: checks as Map<string, unknown>, list: checkInfos(plugin) },
        { map: notifiers as Map<string, unknown>, list: notifierInfos(plugin) },
      ]
      for (const { map, list } of own) {
        const taken = list.find(({ id }) => map.has(id))
        if (taken) return `another plugin already provides ${taken.id}`
      }
      for (const { map, list } of own) for (const info of list) map.set(info.id, { plugin, info })
      loaded.push(plugin)
      infos.push(activeInfo(specifier, plugin))
      return null
    },
    quarantine(specifier, reason, known) {
      infos.push(quarantinedInfo(specifier, reason, known))
    },
  }
}

/** @throws PluginFailure where nothing of this id is loaded. */
export function served<Info>(map: ReadonlyMap<string, Served<Info>>, kind: string, id: string): Served<Info> {
  const found = map.get(id)
  if (!found) throw new PluginFailure('config', 'unavailable', `no ${kind} ${id} is loaded`)
  return found
}
