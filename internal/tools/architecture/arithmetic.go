package architecture

import (
	"fmt"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"jixiao.example/internal/tools/source"
)

// reckoning are the methods and functions that compute with numbers, and the
// packages whose numbers these are.
var (
	reckoning = []string{"Add", "Sub", "Mul", "Div", "DivRound", "Divide", "Quo", "Round", "SumMoney", "SumPoints", "Apportion"}
	numbers   = []string{"/budget/figure", "/internal/exact", "github.com/shopspring/decimal", "math/big"}
)

// Arithmetic returns where a package computes with figures, decimals or the
// numbers of scoring, in source order.
func Arithmetic(p source.Package) []string {
	var faults []string
	for _, file := range p.Files {
		ast.Inspect(file, func(node ast.Node) bool {
			name, ok := node.(*ast.Ident)
			if !ok {
				return true
			}
			f, ok := p.Info.Uses[name].(*types.Func)
			if ok && f.Pkg() != nil && slices.Contains(reckoning, f.Name()) && holdsNumbers(f.Pkg().Path()) {
				faults = append(faults, fmt.Sprintf("%s: computes by %s", p.Fset.Position(name.Pos()), f.FullName()))
			}
			return true
		})
	}
	return faults
}

func holdsNumbers(pkg string) bool {
	return slices.ContainsFunc(numbers, func(end string) bool { return strings.HasSuffix(pkg, end) })
}
