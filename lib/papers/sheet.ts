import 'server-only'
import Document from 'pdfkit'
import { type FontName, fonts } from './fonts'
import type { Paper } from './paper'
import { type KnownLetters, printable } from './printable'

/** US Letter, in points (1/72 inch). */
const SIZE = { width: 612, height: 792 }
export const MARGIN = { left: 60, right: 60, top: 54, bottom: 72 }
export const WIDTH = SIZE.width - MARGIN.left - MARGIN.right
export const BOTTOM = SIZE.height - MARGIN.bottom
export const INK = { plain: '#1c2321', quiet: '#4d5754', line: '#b9c2bf', tint: '#f1f4f3' }

export interface Style {
  readonly font?: FontName
  readonly size?: number
  readonly colour?: string
  readonly align?: 'left' | 'right' | 'center'
}

type Struct = PDFKit.PDFStructureElement

/** The pages that a paper is set on: where the pen stands, what still fits, and the tree that a screen reader follows. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument
  /** From the top of the page, in points. */
  y = MARGIN.top
  readonly #root: Struct
  #parents: Struct[]

  constructor(paper: Paper) {
    this.doc = new Document({
      size: [SIZE.width, SIZE.height],
      margins: { ...MARGIN, bottom: 0 },
      bufferPages: true,
      tagged: true,
      pdfVersion: '1.7',
      lang: paper.language,
      displayTitle: true,
      font: null as unknown as string,
      info: {
        Title: paper.title,
        Author: paper.letterhead.name,
        Creator: 'Stillwater',
        Producer: 'Stillwater',
        CreationDate: paper.fixedAt,
        ModDate: paper.fixedAt,
      },
    })
    for (const [name, bytes] of Object.entries(fonts())) this.doc.registerFont(name, bytes)
    this.#root = this.doc.struct('Document')
    this.doc.addStructure(this.#root)
    this.#parents = [this.#root]
  }

  /** Everything drawn inside becomes children of one element: a table, a row, a list. */
  within(type: string, draw: () => void, options: object = {}): void {
    const element = this.doc.struct(type, options)
    this.#parents.at(-1)?.add(element)
    this.#parents.push(element)
    draw()
    this.#parents.pop()
    element.end()
  }

  /** One element with content of its own. */
  tagged(type: string, draw: () => void, options: object = {}): void {
    this.#parents.at(-1)?.add(this.doc.struct(type, options, draw))
  }

  /** Lines and tints that say nothing. */
  decoration(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    draw()
    this.doc.endMarkedContent()
  }

  rule(from: number, to: number, y: number, colour = INK.line): void {
    this.decoration(() => {
      this.doc.lineWidth(0.6).moveTo(from, y).lineTo(to, y).stroke(colour)
    })
  }

  /** Both weights have the same letters: the plain one is asked. */
  #printable(text: string): string {
    const { font } = (this.doc.font('plain') as unknown as { _font: { font: KnownLetters } })._font
    return printable(text, font)
  }

  #set({ font = 'plain', size = 10.5 }: Style): void {
    this.doc.font(font).fontSize(size)
  }

  heightOf(text: string, width: number, style: Style = {}): number {
    return this.linesOf(text, width, style).length * this.lineHeight(style)
  }

  /** Draws at a place and leaves the pen where it stands. The caller has made sure that it fits. */
  write(text: string, x: number, y: number, width: number, style: Style = {}): void {
    this.#writeLines(this.linesOf(text, width, style), x, y, width, style)
  }

  #writeLines(lines: readonly string[], x: number, y: number, width: number, style: Style): void {
    const height = this.lineHeight(style)
    this.doc.fillColor(style.colour ?? INK.plain)
    lines.forEach((line, at) => {
      const free = width - this.doc.widthOfString(line)
      const shift = style.align === 'right' ? free : style.align === 'center' ? free / 2 : 0
      // A line's end is a word's end: what is copied out of the paper keeps its words apart.
      const whole = at < lines.length - 1 && !style.align ? `${line} ` : line
      this.doc.text(whole, x + shift, y + at * height, { lineBreak: false })
    })
  }

  /** The lines of a text as they are set. */
  linesOf(text: string, width: number, style: Style = {}): readonly string[] {
    const words = this.#printable(text)
    this.#set(style)
    return words.split('\n').flatMap((line) => this.#wrapped(line, width))
  }

  #wrapped(line: string, width: number): readonly string[] {
    const lines: string[] = []
    let rest = ''
    for (const word of line.split(' ').flatMap((long) => this.#pieces(long, width))) {
      const longer = rest === '' ? word : `${rest} ${word}`
      if (rest !== '' && this.doc.widthOfString(longer) > width) {
        lines.push(rest)
        rest = word
      } else rest = longer
    }
    return [...lines, rest]
  }

  /** A word that is wider than the column, cut where it has to be. */
  #pieces(word: string, width: number): readonly string[] {
    if (this.doc.widthOfString(word) <= width) return [word]
    const pieces: string[] = []
    let piece = ''
    for (const letter of word) {
      if (piece !== '' && this.doc.widthOfString(piece + letter) > width) {
        pieces.push(piece)
        piece = letter
      } else piece += letter
    }
    return [...pieces, piece]
  }

  lineHeight(style: Style = {}): number {
    this.#set(style)
    return this.doc.currentLineHeight(true) + 2
  }

  get left(): number {
    return BOTTOM - this.y
  }

  nextPage(): void {
    this.doc.addPage()
    this.y = MARGIN.top
  }

  /** Goes to a new page when fewer than `height` points are left; says whether it did. */
  room(height: number): boolean {
    if (this.left >= height || this.y === MARGIN.top) return false
    this.nextPage()
    return true
  }

  /** Running text: lines go on over pages, each page's part inside the same element. */
  flow(type: string, text: string, style: Style & { x?: number; width?: number } = {}): void {
    const { x = MARGIN.left, width = WIDTH } = style
    const lines = this.linesOf(text, width, style)
    const height = this.lineHeight(style)
    this.room(height * Math.min(lines.length, 2))
    this.within(type, () => {
      let at = 0
      while (at < lines.length) {
        this.room(height)
        const count = Math.max(1, Math.floor(this.left / height))
        const part = lines.slice(at, at + count)
        this.tagged('Span', () => this.#writeLines(part, x, this.y, width, style))
        this.y += height * part.length
        at += part.length
      }
    })
  }
}
