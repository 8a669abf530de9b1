package main

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"strconv"
)

// mutant is a source file with one change.
type mutant struct {
	line int
	// change says what was changed: "< to <=".
	change string
	source []byte
}

// opposites are the operators that take each other's place. Two of them make
// sense for a comparison: the one that moves the bound, and the one that turns
// it round.
var opposites = map[token.Token][]token.Token{
	token.LSS: {token.LEQ, token.GEQ}, token.LEQ: {token.LSS, token.GTR},
	token.GTR: {token.GEQ, token.LEQ}, token.GEQ: {token.GTR, token.LSS},
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL},
	token.LAND: {token.LOR}, token.LOR: {token.LAND},
	token.ADD: {token.SUB}, token.SUB: {token.ADD},
	token.MUL: {token.QUO}, token.QUO: {token.MUL}, token.REM: {token.MUL},
	token.AND: {token.OR}, token.OR: {token.AND}, token.SHL: {token.SHR}, token.SHR: {token.SHL},
}

// mutants returns every mutant of a file, in the order of its lines.
func mutants(source []byte) ([]mutant, error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "", source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	m := maker{files: files, file: file}
	for _, declaration := range file.Decls {
		if function, is := declaration.(*ast.FuncDecl); is && function.Body != nil {
			ast.Inspect(function.Body, m.visit)
		}
	}
	return m.all, m.err
}

type maker struct {
	files *token.FileSet
	file  *ast.File
	all   []mutant
	err   error
}

// keep prints the file as it now stands, between a change and its undoing.
func (m *maker) keep(at token.Pos, change string) {
	var out bytes.Buffer
	if err := printer.Fprint(&out, m.files, m.file); err != nil {
		m.err = err
		return
	}
	m.all = append(m.all, mutant{m.files.Position(at).Line, change, out.Bytes()})
}

func (m *maker) visit(node ast.Node) bool {
	switch node := node.(type) {
	case *ast.BinaryExpr:
		was := node.Op
		for _, op := range opposites[was] {
			node.Op = op
			m.keep(node.OpPos, was.String()+" to "+op.String())
		}
		node.Op = was
	case *ast.IfStmt:
		was := node.Cond
		node.Cond = &ast.UnaryExpr{Op: token.NOT, X: &ast.ParenExpr{X: was}}
		m.keep(node.If, "condition negated")
		node.Cond = was
	case *ast.BasicLit:
		m.number(node)
	case *ast.Ident:
		if other := map[string]string{"true": "false", "false": "true"}[node.Name]; other != "" {
			was := node.Name
			node.Name = other
			m.keep(node.Pos(), was+" to "+other)
			node.Name = was
		}
	case *ast.BlockStmt:
		m.without(node.List)
	case *ast.CaseClause:
		m.without(node.Body)
	}
	return true
}

func (m *maker) number(literal *ast.BasicLit) {
	n, err := strconv.Atoi(literal.Value)
	if literal.Kind != token.INT || err != nil {
		return
	}
	was := literal.Value
	literal.Value = strconv.Itoa(n + 1)
	m.keep(literal.Pos(), was+" to "+literal.Value)
	literal.Value = was
}

// without leaves out each of the statements that can go alone.
func (m *maker) without(statements []ast.Stmt) {
	for i, statement := range statements {
		switch s := statement.(type) {
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE {
				continue // what it names is used
			}
		case *ast.ExprStmt, *ast.IncDecStmt, *ast.BranchStmt:
		default:
			continue
		}
		statements[i] = &ast.EmptyStmt{Semicolon: statement.Pos()}
		m.keep(statement.Pos(), "statement left out")
		statements[i] = statement
	}
}
