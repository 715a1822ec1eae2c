import { expect, it } from 'vitest'
import type { FakeProvider } from '../provider/types.ts'
import { allowList } from './allow-list.ts'
import { brokeredFetch } from './broker.ts'
import { coverSecrets } from './secrets.ts'

it.each([
  ['https://elsewhere.example/', 'config', 'the manifest and the settings do not allow elsewhere.example'],
  ['http://169.254.169.254/', 'config', 'the manifest and the settings do not allow 169.254.169.254'],
  ['file:///etc/passwd', 'permanent', 'only http and https, not file:'],
])('%s is refused with the kind that the host gives it: %s', async (address, kind, message) => {
  const refused: string[] = []
  const fetch = brokeredFetch({
    provider: { url: 'http://127.0.0.1:1' } as FakeProvider,
    secrets: coverSecrets({}, {}, 'kit0'),
    onMisplaced: () => undefined,
    signal: new AbortController().signal,
    allowed: allowList(['{config.url}'], { url: 'https://allowed.example/' }).url,
    onRefused: (url) => void refused.push(url),
  })
  await expect(fetch(address)).rejects.toMatchObject({ kind, message })
  expect(refused).toEqual([address])
})
