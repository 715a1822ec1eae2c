import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAnswers, NEW_PLUGINS } from './new-plugins.ts'
import { emptyFolder, hasReleased, packReleasedSdk, packSdk, succeed } from './packed-sdk.ts'

describe.skipIf(!hasReleased())('a plugin that was made, built and packed with the SDK of 0.1.0', () => {
  let work: string

  beforeAll(async () => {
    work = emptyFolder()
    const archive = packReleasedSdk(emptyFolder())
    cpSync(archive, join(work, 'sdk.tgz'))
    rmSync(dirname(archive), { recursive: true })
    await succeed('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', './sdk.tgz'], work)
    const bin = join(work, 'node_modules', '.bin', 'portevoix-plugin')
    for (const { kind, name } of NEW_PLUGINS) await succeed(bin, ['new', kind, name], work)
    await succeed('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], join(work, NEW_PLUGINS[0].folder))
    for (const { folder } of NEW_PLUGINS.slice(1)) {
      symlinkSync(join(work, NEW_PLUGINS[0].folder, 'node_modules'), join(work, folder, 'node_modules'))
    }
    for (const { folder } of NEW_PLUGINS) await succeed(bin, ['build'], join(work, folder))
  }, 240_000)
  afterAll(() => rmSync(work, { recursive: true, force: true }))

  it('is loaded by the host of today, and answers', { timeout: 120_000 }, async () => {
    await expectAnswers(work)
  })

  it('passes its own suite with the SDK of today', { timeout: 240_000 }, async () => {
    const folder = emptyFolder()
    const archive = packSdk(folder)
    const sdk = join(work, NEW_PLUGINS[0].folder, 'node_modules', '@portevoix', 'sdk')
    rmSync(sdk, { recursive: true })
    mkdirSync(sdk, { recursive: true })
    await succeed('tar', ['-x', '--strip-components=1', '-f', archive, '-C', sdk], work)
    rmSync(folder, { recursive: true })
    for (const plugin of NEW_PLUGINS) {
      const bin = join(work, NEW_PLUGINS[0].folder, 'node_modules', '.bin', 'portevoix-plugin')
      const tested = await succeed(bin, ['test'], join(work, plugin.folder))
      expect(tested).toMatch(/Tests\s+\d+ passed/)
      expect(tested).not.toMatch(/failed|skipped/)
    }
  })
})
