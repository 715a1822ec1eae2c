import { describe, expect, it } from 'vitest'
import { fileNameOf } from './file-name.ts'

describe('fileNameOf', () => {
  it.each([
    ['attachment; filename="people.csv"', 'people.csv'],
    ['attachment; filename=people.csv', 'people.csv'],
    ["attachment; filename*=UTF-8''Employ%C3%A9s%202026.csv", 'Employés 2026.csv'],
    ['attachment; filename="x.csv"; filename*=UTF-8\'\'y.csv', 'y.csv'],
    ['attachment; filename="a \\"b\\".csv"', 'a "b".csv'],
  ])('reads the name from %s', (header, name) => {
    expect(fileNameOf(header)).toBe(name)
  })

  it('returns the last part of a path, without invisible characters', () => {
    expect(fileNameOf("attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd")).toBe('passwd')
    expect(fileNameOf("attachment; filename*=UTF-8''a%E2%80%AEvsc.exe%00")).toBe('avsc.exe')
    expect(fileNameOf(`attachment; filename="${'x'.repeat(900)}"`)).toHaveLength(255)
  })

  it('returns null when there is no name', () => {
    expect(fileNameOf(undefined)).toBeNull()
    expect(fileNameOf('attachment')).toBeNull()
    expect(fileNameOf("attachment; filename*=UTF-8''%ff")).toBeNull()
    expect(fileNameOf('attachment; filename="../"')).toBeNull()
  })
})
