package corpus_test

import (
	"fmt"
	"strings"

	"jixiao.example/performance/corpus"
)

// Every published form: the official total, the sum of the official scores,
// and the total by the rules, with the reasons of the leaves that differ.
func ExampleCases() {
	cases, err := corpus.Cases()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("    official   sum     by the rules  leaves that differ")
	for _, c := range cases {
		scorer, err := c.Scorer()
		if err != nil {
			fmt.Println(err)
			return
		}
		total := c.Run(scorer).Total
		ours := total.Score.Short()
		if !total.Score.Stated() {
			ours = total.Least.Short() + "~" + total.Most.Short()
		}
		count := map[corpus.Reason]int{}
		for _, row := range c.Leaves {
			count[row.Reason]++
		}
		var reasons []string
		for _, reason := range corpus.Reasons() {
			if count[reason] > 0 {
				reasons = append(reasons, fmt.Sprintf("%d %s", count[reason], reason))
			}
		}
		row := fmt.Sprintf("%s %8s %5s %11s/%-5s %s", c.ID, c.Total.Official.Short(), officialSum(c).Short(), ours, total.Points.Short(), strings.Join(reasons, ", "))
		fmt.Println(strings.TrimRight(row, " "))
	}
	// Output:
	// official   sum     by the rules  leaves that differ
	// 001    95.95 95.95       95.95/100
	// 002    98.62 98.62       98.62/100
	// 003             80       80~90/90    1 undefined
	// 005      100   120         120/120
	// 007       96    96        99.8/100   1 discretionary, 1 truncated
	// 009       98    84          89/90    3 discretionary
	// 010             76       75.65/78    2 truncated, 1 misprint
	// 012     97.6  43.6 35.45~45.45/46    1 discretionary, 1 unreported
	// 013           51.8   41.3~51.3/56    8 discretionary, 6 truncated, 1 undefined
	// 014             89       89.78/90    1 truncated
	// 017       94    93       99.77/100   3 discretionary, 1 truncated
	// 022             71       73.33/74    1 discretionary, 2 truncated
	// 025          72.86        74.3/74.66 1 local
	// 026             90       88.84/90    2 discretionary
}
