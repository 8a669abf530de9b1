module jixiao.example/examples/browser

go 1.26.0

require (
	github.com/chromedp/cdproto v0.159.0
	github.com/xuri/excelize/v2 v2.11.1
	golang.org/x/text v0.43.0
	jixiao.example v0.0.0
	jixiao.example/examples/embed v0.0.0
)

require (
	github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)

require (
	github.com/chromedp/chromedp v0.23.0
	github.com/richardlehane/mscfb v1.0.9 // indirect
	github.com/richardlehane/msoleps v1.0.6 // indirect
	github.com/shopspring/decimal v1.6.0 // indirect
	github.com/stretchr/testify v1.12.1
	github.com/tiendc/go-deepcopy v1.7.2 // indirect
	github.com/xuri/efp v0.0.3-0.20260924042702-217b81952dec // indirect
	github.com/xuri/nfp v0.0.2-0.20250530014748-2ddeb826f9a9 // indirect
	golang.org/x/crypto v0.58.0 // indirect
	golang.org/x/net v0.62.0 // indirect
)

replace (
	jixiao.example => ../..
	jixiao.example/examples/embed => ../embed
)
