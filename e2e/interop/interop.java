import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.*;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.*;
import java.util.*;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

// A counterpart in Java with nothing but the JDK: java interop.java jobs answers (see job.ts for both files).
class Interop {
  public static void main(String[] args) throws Exception {
    List<String> answers = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      try {
        answers.add(answer(line.split("\t", -1)));
      } catch (Exception error) {
        answers.add("error: " + error);
      }
    }
    Files.write(Path.of(args[1]), answers);
  }

  static String answer(String[] job) throws Exception {
    String verb = job[0], mode = job[1], salt = job[2], key = job[3], body = job[4], extra = job[5];
    switch (verb) {
      case "sign": {
        Signature signer = signature(mode, salt);
        signer.initSign(privateKey(pem(key)));
        signer.update(Files.readAllBytes(Path.of(body)));
        return Base64.getEncoder().encodeToString(signer.sign());
      }
      case "verify": {
        Signature verifier = signature(mode, salt);
        verifier.initVerify(rsa().generatePublic(new X509EncodedKeySpec(pem(key))));
        verifier.update(Files.readAllBytes(Path.of(body)));
        return verified(verifier, Base64.getDecoder().decode(extra));
      }
      case "open": {
        EncryptedPrivateKeyInfo sealed = new EncryptedPrivateKeyInfo(pem(key));
        SecretKeyFactory factory = SecretKeyFactory.getInstance(sealed.getAlgParameters().toString());
        Cipher cipher = Cipher.getInstance(sealed.getAlgParameters().toString());
        cipher.init(Cipher.DECRYPT_MODE, factory.generateSecret(new PBEKeySpec(extra.toCharArray())), sealed.getAlgParameters());
        return fingerprint(rsa().generatePrivate(sealed.getKeySpec(cipher)));
      }
      case "make": {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        PrivateKey made = generator.generateKeyPair().getPrivate();
        String text = Base64.getMimeEncoder().encodeToString(made.getEncoded());
        String whole = "-----BEGIN PRIVATE KEY-----\r\n" + text + "\r\n-----END PRIVATE KEY-----\r\n";
        return fingerprint(made) + " " + Base64.getEncoder().encodeToString(whole.getBytes("US-ASCII"));
      }
      default:
        throw new IllegalArgumentException(verb);
    }
  }

  static Signature signature(String mode, String salt) throws Exception {
    if (mode.equals("pkcs1")) return Signature.getInstance("SHA256withRSA");
    Signature pss = Signature.getInstance("RSASSA-PSS");
    pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, Integer.parseInt(salt), 1));
    return pss;
  }

  static String verified(Signature verifier, byte[] signature) {
    try {
      return verifier.verify(signature) ? "true" : "false";
    } catch (SignatureException refused) {
      return "false";
    }
  }

  static String fingerprint(PrivateKey key) throws Exception {
    RSAPrivateCrtKey crt = (RSAPrivateCrtKey) key;
    byte[] spki = rsa().generatePublic(new RSAPublicKeySpec(crt.getModulus(), crt.getPublicExponent())).getEncoded();
    return String.format("%064x", new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(spki)));
  }

  static PrivateKey privateKey(byte[] pkcs8) throws Exception {
    return rsa().generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  static KeyFactory rsa() throws Exception {
    return KeyFactory.getInstance("RSA");
  }

  static byte[] pem(String file) throws Exception {
    return Base64.getMimeDecoder().decode(Files.readString(Path.of(file)).replaceAll("-----[A-Z ]+-----", ""));
  }
}
