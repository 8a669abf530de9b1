// Package pagetest opens the page that examples/report writes in a real browser
// and reads it there: the total, the grade and the findings; whether everything
// fits on a phone and on A4 paper; whether every character has a glyph, every
// word of a chart stands inside it, and every text stands out from its ground. It
// has LibreOffice turn the page into a document of Word and reads that back.
//
// It needs chromium, soffice and a Chinese font, which .ci/prepare installs on
// Debian, and fails without them. With -pictures folder it leaves there what it saw.
package pagetest
