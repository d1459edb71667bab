import { expect, test } from 'vitest';
import { svgOf } from '../support/ansi-svg.ts';
import { tuiPicture } from '../support/tui-picture.ts';

test('the picture of the screens is a real frame, the same each time, and needs nothing from elsewhere', async () => {
  const picture = await tuiPicture();
  expect(await tuiPicture()).toBe(picture);
  expect(picture).toContain('>30 September 2015<');
  expect(picture).toContain('>evidence from local education authority<');
  expect(picture.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|url\(|<script|<image/);
});

test('a picture keeps colours, and what XML has a meaning for is written out', () => {
  const svg = svgOf('\u001b[32m✓ yes\u001b[39m  a < b & c', { title: 'A & B', columns: 20, rows: 1 });
  expect(svg).toContain('<title>A &amp; B</title>');
  expect(svg).toMatch(/fill="#116329">✓ yes</);
  expect(svg).toContain('>a &lt; b &amp; c<');
});
