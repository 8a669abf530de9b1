package cell_test

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/performance"
	"jixiao.example/performance/cell"
)

func Example() {
	reader := cell.Reader{Year: 2024}
	target, _, _ := reader.TargetCells("≧", "735", "人次")
	reader.Answers = target
	actual, reading, _ := reader.Actual("累计培训约740人次")
	fmt.Println(target, actual, reading.Rest)
	for _, note := range reading.Notes {
		fmt.Println(note.Text(language.English))
	}
	// Output:
	// ≥735人次 约740人次 累计培训
	// words beside the value were left out
}

// The columns of a database as people filled them in: what is read goes into a row
// as Target and Actual, and what was taken for granted is said.
func ExampleReader_TargetCells() {
	reader := cell.Reader{Year: 2024, Unit: "人次"}
	target, reading, errTarget := reader.TargetCells("1", "1,000", "人次")
	reader.Answers = target
	actual, _, errActual := reader.Actual(" 1200（含网络） ")
	if err := errors.Join(errTarget, errActual); err != nil {
		fmt.Println(err)
		return
	}
	row := performance.Row{Class: "产出指标", Group: "数量指标", Indicator: performance.Indicator{Name: "培训人次", Target: target, Actual: actual}}
	fmt.Println(row.Name, row.Target, row.Actual, reading.Certain())
	for _, assumed := range reading.Figures {
		fmt.Println(assumed.Text(language.English))
	}
	// Output:
	// 培训人次 ≥1000人次 1200人次 false
	// thousands separators were left out
}

func ExampleReader() {
	reader := cell.Reader{Year: 2024}
	for _, text := range []string{"≧735人次", "98%及以上", "12月底前", "效果明显"} {
		target, reading, _ := reader.Target(text)
		fmt.Println(target.Kind(), target, reading.Notes)
	}
	// Output:
	// at-least ≥735人次 [sign-from-words]
	// at-least ≥98% [sign-from-words]
	// deadline 2024年12月31日之前 [year-assumed]
	// words 效果明显 []
}
