import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { planLaunch } from './launch.ts'
import { openFolder } from './test-host.ts'

describe('the start of a plugin’s process', () => {
  const folder = openFolder()
  afterAll(() => rmSync(folder, { recursive: true }))
  const location = (readable: string[]) => ({ folder, packageJson: {}, entry: '', readable, fromSource: false })

  it('allows to read the package and the sandbox, nothing else', () => {
    const { args } = planLaunch(location([folder, import.meta.dirname]), 0, 64).plan
    expect(args.filter((arg) => arg.startsWith('--allow'))).toEqual([
      `--allow-fs-read=${join(import.meta.dirname, 'sandbox')}`,
      `--allow-fs-read=${folder}`,
      `--allow-fs-read=${import.meta.dirname}`,
    ])
    expect(args).toContain('--permission')
    expect(args).toContain('--disable-sigusr1')
  })

  it.runIf(process.getuid?.() === 0)('says so when code has to run as root, because others cannot read it', () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o700)
    const { plan, warning } = planLaunch(location([closed]), 0, 64)
    expect(warning).toBe(`plugin code runs as root, because others cannot read ${closed}`)
    expect([...plan.args].some((arg) => arg.startsWith('--reuid'))).toBe(false)
    expect(plan.uid).toBeUndefined()
  })
})
