import { describe, expect, it } from 'vitest'
import type { PluginInfo } from '../platform/plugin-host/index.ts'
import { describePlugins } from './plugin-list.ts'

const good: PluginInfo = {
  specifier: './good',
  name: 'good',
  version: '1.2.3',
  status: 'active',
  reason: undefined,
  told: undefined,
  quarantined: [],
  manifest: {
    api: 1,
    host: '^0.1.0',
    provides: ['connector:one', 'notifier:two'],
    permissions: { network: ['api.example.org', '{config.url}'], data: ['content:write'] },
  },
  connectors: ['one'],
  scoringModels: [],
  checks: [],
  notifiers: ['two'],
}
const bad: PluginInfo = {
  ...good,
  name: './bad',
  version: undefined,
  status: 'quarantined',
  reason: 'package.json cannot be read',
  manifest: undefined,
  connectors: [],
  notifiers: [],
}

describe('portevoix plugin list', () => {
  it('shows version, status, what a plugin provides and what it may access', () => {
    expect(describePlugins([good])).toEqual({
      code: 0,
      text: [
        'good 1.2.3  active',
        '  brings   connector one, notifier two',
        '  network  api.example.org, {config.url}',
        '  data     content:write',
        '',
      ].join('\n'),
    })
  })

  it('returns exit code 1 for a quarantined plugin, with the reason', () => {
    expect(describePlugins([good, bad])).toMatchObject({
      code: 1,
      text: expect.stringContaining('./bad  quarantined\n  why      package.json cannot be read\n'),
    })
  })
})
