package figure_test

import (
	"database/sql/driver"
	"fmt"
	"time"

	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
)

// A column holds canonical text, NULL when the amount is absent.
func ExampleMoney_Value() {
	for _, amount := range []figure.Money{figure.MustMoney("1403.20万元"), {}} {
		held, err := amount.Value()
		fmt.Println(held, err)
	}
	var _ driver.Valuer = figure.Money{}
	// Output:
	// 1403.20万元 <nil>
	// <nil> <nil>
}

// What a database hands out as a number of its own is refused: a float is not
// exact, and has no unit.
func ExampleMoney_Scan() {
	var amount figure.Money
	fmt.Println(amount.Scan("1403.20万元"), amount)
	fmt.Println(amount.Scan(nil), amount.Stated())
	fmt.Println(amount.Scan(1403.2))
	// Output:
	// <nil> 1403.20万元
	// <nil> false
	// float64: a column of text is needed; select it as text, with a cast
}

// Systems keep amounts as bare numbers of yuan.
func ExampleMoneyUnit_Column() {
	var budget figure.Money
	if err := figure.Yuan.Column(&budget).Scan("17641200.00"); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(budget, budget.In(figure.TenThousandYuan), budget.In(figure.Yuan).Number())
	// Output: 17641200.00元 1764.12万元 17641200.00
}

func ExampleDate_Scan() {
	var day figure.Date
	fmt.Println(day.Scan(time.Date(2024, time.March, 1, 8, 0, 0, 0, time.UTC)), day)
	fmt.Println(day.Scan([]byte("2024-12-31 00:00:00")), day)
	fmt.Println(day.Scan("2024年3月"), day)
	// Output:
	// <nil> 2024年3月1日
	// <nil> 2024年12月31日
	// <nil> 2024年3月
}

// What was stated in yuan and is shown in 万元 gains no zeros.
func ExampleMoney_In() {
	fmt.Println(figure.MustMoney("2000000.00元").In(figure.TenThousandYuan))
	fmt.Println(figure.MustMoney("0.92亿元").In(figure.TenThousandYuan))
	// Output:
	// 200万元
	// 9200万元
}

func ExampleLabel_In() {
	label := figure.Label{Zh: "全年预算数", En: "adjusted budget"}
	fmt.Println(label.In(language.Chinese), label.In(language.English))
	// Output: 全年预算数 adjusted budget
}
