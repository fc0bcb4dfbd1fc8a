// A counterpart in Go with its standard library: go run interop.go jobs answers (see job.ts for both files).
package main

import (
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/hex"
	"encoding/pem"
	"errors"
	"os"
	"strconv"
	"strings"
)

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	answers := ""
	for _, line := range strings.Split(strings.TrimRight(string(text), "\n"), "\n") {
		said, err := answer(strings.Split(line, "\t"))
		if err != nil {
			said = "error: " + err.Error()
		}
		answers += said + "\n"
	}
	if err := os.WriteFile(os.Args[2], []byte(answers), 0o600); err != nil {
		panic(err)
	}
}

func answer(job []string) (string, error) {
	verb, mode, salt, key, body, extra := job[0], job[1], job[2], job[3], job[4], job[5]
	switch verb {
	case "sign":
		private, err := privateKey(key)
		if err != nil {
			return "", err
		}
		digest, err := digestOf(body)
		if err != nil {
			return "", err
		}
		signature, err := sign(private, digest, mode, salt)
		return base64.StdEncoding.EncodeToString(signature), err
	case "verify":
		public, err := publicKey(key)
		if err != nil {
			return "", err
		}
		digest, err := digestOf(body)
		if err != nil {
			return "", err
		}
		signature, err := base64.StdEncoding.DecodeString(extra)
		if err != nil {
			return "", err
		}
		return strconv.FormatBool(verify(public, digest, signature, mode, salt) == nil), nil
	case "make":
		return makeKey(mode)
	}
	return "", errors.New(verb)
}

func sign(key *rsa.PrivateKey, digest []byte, mode, salt string) ([]byte, error) {
	if mode == "pkcs1" {
		return rsa.SignPKCS1v15(rand.Reader, key, crypto.SHA256, digest)
	}
	return rsa.SignPSS(rand.Reader, key, crypto.SHA256, digest, options(salt))
}

func verify(key *rsa.PublicKey, digest, signature []byte, mode, salt string) error {
	if mode == "pkcs1" {
		return rsa.VerifyPKCS1v15(key, crypto.SHA256, digest, signature)
	}
	return rsa.VerifyPSS(key, crypto.SHA256, digest, signature, options(salt))
}

// The document's sample gives none: the longest salt when signing, any when verifying.
func options(salt string) *rsa.PSSOptions {
	length, err := strconv.Atoi(salt)
	if err != nil {
		return nil
	}
	return &rsa.PSSOptions{SaltLength: length}
}

func makeKey(format string) (string, error) {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return "", err
	}
	block := &pem.Block{Type: "RSA PRIVATE KEY", Bytes: x509.MarshalPKCS1PrivateKey(key)}
	if format == "pkcs8" {
		der, err := x509.MarshalPKCS8PrivateKey(key)
		if err != nil {
			return "", err
		}
		block = &pem.Block{Type: "PRIVATE KEY", Bytes: der}
	}
	spki, err := x509.MarshalPKIXPublicKey(&key.PublicKey)
	if err != nil {
		return "", err
	}
	fingerprint := sha256.Sum256(spki)
	return hex.EncodeToString(fingerprint[:]) + " " + base64.StdEncoding.EncodeToString(pem.EncodeToMemory(block)), nil
}

func digestOf(file string) ([]byte, error) {
	body, err := os.ReadFile(file)
	digest := sha256.Sum256(body)
	return digest[:], err
}

func der(file string) ([]byte, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, errors.New("no PEM in " + file)
	}
	return block.Bytes, nil
}

func privateKey(file string) (*rsa.PrivateKey, error) {
	bytes, err := der(file)
	if err != nil {
		return nil, err
	}
	key, err := x509.ParsePKCS8PrivateKey(bytes)
	if err != nil {
		return nil, err
	}
	return key.(*rsa.PrivateKey), nil
}

func publicKey(file string) (*rsa.PublicKey, error) {
	bytes, err := der(file)
	if err != nil {
		return nil, err
	}
	key, err := x509.ParsePKIXPublicKey(bytes)
	if err != nil {
		return nil, err
	}
	return key.(*rsa.PublicKey), nil
}
