import { describe, expect, it } from 'vitest'
import { hostRules, isAllowed } from './hosts.ts'

const allows = (network: string[], config: unknown, url: string): boolean =>
  isAllowed(hostRules(network, config), new URL(url))

describe('hosts that a plugin may reach', () => {
  it.each([
    [['api.example.org'], null, 'https://api.example.org/x', true],
    [['api.example.org'], null, 'http://API.example.org/', true],
    [['api.example.org'], null, 'https://api.example.org:8443/', false],
    [['api.example.org:8443'], null, 'https://api.example.org:8443/', true],
    [['api.example.org:8443'], null, 'https://api.example.org/', false],
    [['api.example.org'], null, 'https://api.example.org.evil.test/', false],
    [['api.example.org'], null, 'https://evil.test/api.example.org', false],
    [['*.example.org'], null, 'https://a.b.example.org/', true],
    [['*.example.org'], null, 'https://example.org/', false],
    [['*.example.org'], null, 'https://evilexample.org/', false],
    [['{config.url}'], { url: 'http://feeds.example/rss' }, 'https://feeds.example/other', true],
    [['{config.url}'], { url: 'http://feeds.example:8080/rss' }, 'http://feeds.example/', false],
    [['{config.url}'], { url: '*.example.org' }, 'https://a.example.org/', false],
    [['{config.url}'], { url: 5 }, 'https://a.example.org/', false],
    [['{config.url}'], null, 'https://a.example.org/', false],
    [['{config.feeds}'], { feeds: ['https://a.example/1', 'https://b.example:8443/2'] }, 'https://a.example/x', true],
    [
      ['{config.feeds}'],
      { feeds: ['https://a.example/1', 'https://b.example:8443/2'] },
      'https://b.example:8443/',
      true,
    ],
    [['{config.feeds}'], { feeds: ['https://a.example/1', 'https://b.example:8443/2'] }, 'https://b.example/', false],
    [['{config.feeds}'], { feeds: ['*.example.org', 5, ['https://c.example']] }, 'https://a.example.org/', false],
    [['{config.feeds}'], { feeds: ['*.example.org', 5, ['https://c.example']] }, 'https://c.example/', false],
    [['{config.server.host}'], { server: { host: 'mastodon.example' } }, 'https://mastodon.example/api', true],
  ])('%j with %j: %s is %s', (network, config, url, expected) => {
    expect(allows(network, config, url)).toBe(expected)
  })
})
