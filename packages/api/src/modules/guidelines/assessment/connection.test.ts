import { describe, expect, it } from 'vitest'
import { Connection, connectionOf, strongerConnection } from './connection.ts'

const kinds = ['EMPLOYEE', 'CUSTOMER', 'JOURNALIST', 'PARTNER', 'NGO', 'POLITICIAN', 'OTHER']

describe('connectionOf', () => {
  it('is BENEFIT when a benefit is stated', () => {
    for (const kind of kinds) {
      for (const kindStated of [true, false]) {
        expect(connectionOf({ kind, kindStated, benefit: 'YES' })).toBe('BENEFIT')
      }
    }
  })

  it('is EMPLOYMENT only when the person is stated to be an employee', () => {
    for (const benefit of ['NO', 'UNKNOWN'] as const) {
      expect(connectionOf({ kind: 'EMPLOYEE', kindStated: true, benefit })).toBe('EMPLOYMENT')
      expect(connectionOf({ kind: 'EMPLOYEE', kindStated: false, benefit })).toBe('UNKNOWN')
    }
  })

  it('is NONE only for people who are not employees and are stated to gain nothing', () => {
    for (const kind of kinds.filter((one) => one !== 'EMPLOYEE')) {
      expect(connectionOf({ kind, kindStated: true, benefit: 'NO' })).toBe('NONE')
      expect(connectionOf({ kind, kindStated: true, benefit: 'UNKNOWN' })).toBe('UNKNOWN')
    }
    expect(connectionOf(null)).toBe('UNKNOWN')
  })

  it('is only ever strengthened by the author’s own statement', () => {
    const order = Connection.options
    for (const known of order) {
      expect(strongerConnection(known, null)).toBe(known)
      for (const claimed of order) {
        const strongest = Math.max(order.indexOf(known), order.indexOf(claimed))
        expect(strongerConnection(known, claimed)).toBe(order[strongest])
      }
    }
  })
})
