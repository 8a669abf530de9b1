package cell_test

import (
	"fmt"

	"golang.org/x/text/language"

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
