/**
 * A printed paper, said in a small vocabulary. It is plain data: the same paper always gives the same bytes, so that
 * what was handed out can be kept by its fingerprint. Every sentence in it comes from the caller's catalogue.
 */
export interface Paper {
  /** The reference in every footer, for example the id of the row it was made from. Never a name. */
  readonly id: string
  readonly language: 'en'
  readonly title: string
  /** Who and what it is about, under the title. */
  readonly subtitle?: string
  readonly letterhead: Letterhead
  /** When its content was fixed: a signature's or a version's time, never the moment of printing. */
  readonly fixedAt: Date
  readonly body: readonly Block[]
}

/** The clinic at the head of the first page. */
export interface Letterhead {
  readonly name: string
  /** Street, town, telephone: one line each. */
  readonly lines: readonly string[]
}

export type Block =
  | Heading
  | Paragraph
  | List
  | FactsList
  | Table
  | Notice
  | Signature
  | SigningLines
  | LineChart
  | Drawing
  | { readonly kind: 'page-break' }

export interface Heading {
  readonly kind: 'heading'
  readonly text: string
  /** 2 is a part of the paper (the default), 3 a part of a part. */
  readonly level?: 2 | 3
}

export interface Paragraph {
  readonly kind: 'paragraph'
  /** A line break in the text is kept. */
  readonly text: string
  readonly tone?: 'plain' | 'strong' | 'quiet'
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly string[]
  readonly numbered?: boolean
}

/** Label and value, side by side. */
export interface FactsList {
  readonly kind: 'facts'
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

export interface Table {
  readonly kind: 'table'
  readonly caption?: string
  readonly columns: readonly TableColumn[]
  /** One text a column. Rows stay whole; a long table goes on over pages, its head repeated. */
  readonly rows: readonly (readonly string[])[]
  /** What stands there when there is no row. */
  readonly empty?: string
}

export interface TableColumn {
  readonly title: string
  /** Its share of the width against the others (1 when left out). */
  readonly share?: number
  readonly align?: 'left' | 'right'
}

/** Words in a frame: what must not be overlooked. */
export interface Notice {
  readonly kind: 'notice'
  readonly title: string
  readonly text: string
}

/** A signature that was given on the screen: name, time and meaning, and what it is bound to. */
export interface Signature {
  readonly kind: 'signature'
  readonly name: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

/** Empty lines to sign by hand. */
export interface SigningLines {
  readonly kind: 'signing-lines'
  readonly labels: readonly string[]
}

/** Lines through points. Each series has a shape of its own besides its tone; give the same figures as a table beside. */
export interface LineChart {
  readonly kind: 'line-chart'
  readonly title: string
  /** What the picture shows, for people who do not see it. */
  readonly alt: string
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  /** A gap is a new series of the same name: missing readings are never joined. */
  readonly series: readonly {
    readonly name: string
    readonly points: readonly { readonly x: number; readonly y: number }[]
  }[]
  /** Upright lines with a word: a dose, a session. */
  readonly marks?: readonly Tick[]
}

/** A picture of lines, in a measure of its own. */
export interface Drawing {
  readonly kind: 'drawing'
  /** What it is, for people who do not see it. */
  readonly alt: string
  readonly width: number
  readonly height: number
  /** Points as x, y, x, y, … */
  readonly lines: readonly { readonly lineWidth: number; readonly points: readonly number[] }[]
}

export interface Tick {
  readonly at: number
  readonly label: string
}
