<?php
// A counterpart in PHP: php interop.php jobs answers (see job.ts for both files). PKCS#1 v1.5 by the openssl extension,
// PSS by phpseclib as in the partner document.
require 'phpseclib3/autoload.php';

use phpseclib3\Crypt\PublicKeyLoader;
use phpseclib3\Crypt\RSA;

function pss($key, string $salt)
{
    if ($salt === 'default') {
        return $key;
    }
    return $key->withPadding(RSA::SIGNATURE_PSS)->withHash('sha256')->withMGFHash('sha256')->withSaltLength((int) $salt);
}

function fingerprint($key): string
{
    return hash('sha256', base64_decode(preg_replace('/-----[A-Z ]+-----|\s/', '', $key->getPublicKey()->toString('PKCS8'))));
}

function answer(string $verb, string $mode, string $salt, string $key, string $body, string $extra): string
{
    $pem = $key === '' ? '' : file_get_contents($key);
    $message = $body === '' ? '' : file_get_contents($body);
    switch ($verb) {
        case 'sign':
            if ($mode === 'pss') {
                return base64_encode(pss(RSA::loadPrivateKey($pem), $salt)->sign($message));
            }
            if (!openssl_sign($message, $signature, $pem, OPENSSL_ALGO_SHA256)) {
                throw new Exception(openssl_error_string());
            }
            return base64_encode($signature);
        case 'verify':
            $signature = base64_decode($extra, true);
            $verified = $mode === 'pss'
                ? pss(RSA::loadPublicKey($pem), $salt)->verify($message, $signature)
                : openssl_verify($message, $signature, $pem, OPENSSL_ALGO_SHA256) === 1;
            return $verified ? 'true' : 'false';
        case 'open':
            return fingerprint(PublicKeyLoader::loadPrivateKey($pem, $extra));
        case 'make':
            $made = RSA::createKey(2048);
            $locked = $extra === '' ? $made : $made->withPassword($extra);
            return fingerprint($made) . ' ' . base64_encode($locked->toString(strtoupper($mode)));
    }
    throw new Exception($verb);
}

$answers = '';
foreach (file($argv[1], FILE_IGNORE_NEW_LINES) as $line) {
    try {
        $answers .= answer(...explode("\t", $line)) . "\n";
    } catch (Throwable $error) {
        $answers .= 'error: ' . $error->getMessage() . "\n";
    }
}
file_put_contents($argv[2], $answers);
