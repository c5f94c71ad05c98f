import { describe, expect, it } from 'vitest'
import { printFiles, sheetOf } from '../../src-main/printing/print-page'

describe('The printed page', () => {
  it.each([
    ['<svg width="842pt" height="595.5pt" viewBox="0 0 1 1">', { width: 842, height: 595.5 }],
    [
      '<svg class="typst-doc" viewBox="0 0 595.28 841.89" xmlns="a">',
      { width: 595.28, height: 841.89 },
    ],
    ['<svg xmlns="a">', { width: 595.28, height: 841.89 }],
    ['', { width: 595.28, height: 841.89 }],
  ])('takes its size from %s', (svg, sheet) => {
    expect(sheetOf(svg)).toEqual(sheet)
  })

  it('says what is written on each sheet, in a PDF that a print dialog makes', async () => {
    const page = '<svg><desc>Ana "Nana" Antić\nNo. 2020/07 &amp; more</desc></svg>'
    const html =
      (await printFiles([page], { language: 'sr-Latn', title: 'Dnevnik <7> & drugo' })
        .get('page.html')
        ?.text()) ?? ''
    expect(html).toContain('<html lang="sr-Latn">')
    expect(html).toContain('<title>Dnevnik &lt;7&gt; &amp; drugo</title>')
    expect(html).toContain('alt="Ana &quot;Nana&quot; Antić &#10;No. 2020/07 &amp; more"')
  })

  it('has one sheet per page at its exact size, and nothing that runs', async () => {
    const pages = ['<svg width="842pt" height="595pt"/>', '<svg/>', '<svg/>']
    const files = printFiles(pages, { language: 'en', title: 'Report' })
    expect([...files.keys()]).toEqual(['page.html', 'print.css', '0.svg', '1.svg', '2.svg'])
    expect(await files.get('print.css')?.text()).toContain('@page { size: 842pt 595pt; margin: 0 }')
    const html = (await files.get('page.html')?.text()) ?? ''
    expect(html.match(/<img src="\d\.svg"/g)).toHaveLength(3)
    expect(html).not.toMatch(/<script|style=|<style/)
    expect(await files.get('0.svg')?.text()).toBe(pages[0])
    expect(html.match(/alt=""/g)).toHaveLength(3)
    for (const file of files.values()) {
      expect(file.headers.get('content-security-policy')).toContain("default-src 'none'")
    }
  })
})
