import {
  absentInfo,
  activeInfo,
  type ConnectorInfo,
  checkInfos,
  connectorInfos,
  type GuidelineCheckInfo,
  type NotifierInfo,
  notifierInfos,
  type PluginInfo,
  type ScoringModelInfo,
  scoringModelInfos,
} from './catalogue.ts'
import { PluginFailure } from './failure.ts'
import type { Announcement, LoadedPlugin } from './loaded-plugin.ts'
import { texts } from './texts.ts'

/** Something that a plugin provides, with that plugin. */
export interface Served<Info> {
  readonly plugin: LoadedPlugin
  readonly info: Info
}
/** What all loaded plugins provide, by id; ids are unique within a kind. */
export interface Registry {
  /** In the order of the configuration. */
  readonly infos: readonly PluginInfo[]
  readonly loaded: readonly LoadedPlugin[]
  readonly connectors: ReadonlyMap<string, Served<ConnectorInfo>>
  readonly models: ReadonlyMap<string, Served<ScoringModelInfo>>
  readonly checks: ReadonlyMap<string, Served<GuidelineCheckInfo>>
  readonly notifiers: ReadonlyMap<string, Served<NotifierInfo>>
  /**
   * @param index its place in the list.
   * @returns why it cannot be admitted; null when it is.
   */
  admit(index: number, plugin: LoadedPlugin): string | null
  quarantine(index: number, reason: string): void
}
/** One entry of the list. */
export interface Listed {
  readonly specifier: string
  /** Undefined when package.json could not be read. */
  readonly announcement: Announcement | undefined
}

/** At first, all plugins are being loaded. */
export function createRegistry(listed: readonly Listed[]): Registry {
  const infos = listed.map(({ specifier, announcement }) => absentInfo(specifier, announcement))
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
    admit(index, plugin) {
      const own = [
        { map: connectors as Map<string, unknown>, list: connectorInfos(plugin) },
        { map: models as Map<string, unknown>, list: scoringModelInfos(plugin) },
        { map: checks as Map<string, unknown>, list: checkInfos(plugin) },
        { map: notifiers as Map<string, unknown>, list: notifierInfos(plugin) },
      ]
      for (const { map, list } of own) {
        const taken = list.find(({ id }) => map.has(id))
        if (taken) return `another plugin already provides ${taken.id}: list only one of them in portevoix.config.ts`
      }
      for (const { map, list } of own) for (const info of list) map.set(info.id, { plugin, info })
      loaded.push(plugin)
      infos[index] = activeInfo(listed[index]?.specifier ?? plugin.name, plugin)
      return null
    },
    quarantine(index, reason) {
      const { specifier = '', announcement } = listed[index] ?? {}
      infos[index] = absentInfo(specifier, announcement, reason)
    },
  }
}

/** @throws PluginFailure when nothing with this id is loaded. */
export function served<Info>(map: ReadonlyMap<string, Served<Info>>, kind: string, id: string): Served<Info> {
  const found = map.get(id)
  if (!found) throw new PluginFailure('config', 'unavailable', texts('not-loaded', { kind, id }))
  return found
}
