module jixiao.example/examples/embed

go 1.26.0

require (
	github.com/stretchr/testify v1.12.1
	golang.org/x/text v0.41.0
	jixiao.example v0.0.0
)

require (
	github.com/shopspring/decimal v1.6.0 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)

replace jixiao.example => ../..
