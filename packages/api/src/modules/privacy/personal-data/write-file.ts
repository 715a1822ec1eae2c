import { globalId } from '../../../core/ids.ts'
import type { ExportFormat } from '../../../generated/prisma/client.ts'
import { csvLine } from '../../exports/index.ts'
import { LEFT_OUT } from './declarations.ts'
import type { Section } from './plan.ts'
import type { Row } from './read-rows.ts'

/** The texts that a file is put together from. */
interface FileFormat {
  begin(personIds: readonly string[]): string
  /** @param place of the section, from 0. */
  openSection(section: Section, place: number): string
  /** @param place of the row, from 0, in its section. */
  row(section: Section, row: Row, place: number): string
  closeSection(): string
  end(): string
}

const JSON_FILE: FileFormat = {
  begin: (personIds) => {
    const people = personIds.map((id) => globalId('Person', id))
    return `{"edition":1,"people":${JSON.stringify(people)},"leftOut":${JSON.stringify(LEFT_OUT)},"sections":[`
  },
  openSection: ({ table, by }, place) =>
    `${place > 0 ? ',' : ''}\n{"table":${JSON.stringify(table.name)},"by":${JSON.stringify(by)},"rows":[`,
  row: (_section, row, place) => `${place > 0 ? ',' : ''}\n${JSON.stringify(row)}`,
  closeSection: () => ']}',
  end: () => ']}\n',
}

/** One line for each value: tables have columns of their own. */
const CSV_FILE: FileFormat = {
  begin: () => csvLine(['table', 'by', 'row', 'field', 'value']),
  openSection: () => '',
  row: ({ table, by }, row, place) =>
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .map(([field, value]) => csvLine([table.name, by, place + 1, field, value]))
      .join(''),
  closeSection: () => '',
  end: () => '',
}

export const FILE_FORMATS: { readonly [Format in ExportFormat]?: FileFormat } = { JSON: JSON_FILE, CSV: CSV_FILE }
