package performance

// DecodeFormByJSON is DecodeForm without the reader of usual texts.
func DecodeFormByJSON(data []byte) (Form, error) {
	document, err := formFormat.Decode(data)
	if err != nil {
		return Form{}, err
	}
	if err := document.travels(); err != nil {
		return Form{}, err
	}
	return document.Form, nil
}

// IsUsual tells whether the reader of usual texts reads a form by itself.
func IsUsual(data []byte) bool {
	var document formDocument
	return new(jsonReader).readForm(data, &document)
}
