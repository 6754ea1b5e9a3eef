/** The columns of the table of source texts. */
import type { Table } from '../column.js';

export const SOURCES = {
  name: 'sources',
  description: 'One row for each source text that was read.',
  primaryKey: ['source_id'],
  columns: [
    { name: 'source_id', type: 'utf8', nullable: false, unit: null, description: 'Identifier of the source text.' },
    {
      name: 'title',
      type: 'utf8',
      nullable: true,
      unit: null,
      description: 'Title of the publication, with the part that was read.',
    },
    { name: 'publisher', type: 'utf8', nullable: true, unit: null, description: 'Who published it.' },
    {
      name: 'url',
      type: 'utf8',
      nullable: true,
      unit: null,
      description: 'Where it was published. Null where no address is known.',
    },
    {
      name: 'license',
      type: 'utf8',
      nullable: true,
      unit: null,
      description: 'Licence of the source text. Null where none is stated.',
    },
    {
      name: 'period',
      type: 'utf8',
      nullable: true,
      unit: null,
      description: 'Reference period of the publication, written as in the table figures.',
    },
    {
      name: 'area',
      type: 'utf8',
      nullable: true,
      unit: null,
      description: 'Reference area of the publication: ISO 3166-1 alpha-2 code, EU, or ZZ for the world.',
    },
    {
      name: 'language',
      type: 'utf8',
      nullable: true,
      unit: null,
      description: 'Language of the text, as a BCP 47 tag.',
    },
    {
      name: 'sha256',
      type: 'utf8',
      nullable: false,
      unit: null,
      description: 'SHA-256 of the source file as it was received, in hexadecimal.',
    },
    {
      name: 'characters',
      type: 'int32',
      nullable: false,
      unit: 'code points',
      description: 'Length of the text that was read, in Unicode code points.',
    },
  ],
} as const satisfies Table;
