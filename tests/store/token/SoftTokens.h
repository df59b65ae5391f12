// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QTimeZone>

#include <memory>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace yc::test {

/// A key and a certificate over it that it signed itself.
struct TestCertificate {
    QByteArray der;
    QByteArray keyPem; ///< PKCS#8

    struct Plan {
        const char *holder = "安一";
        const char *type = "RSA";
        int bits = 2048;
        QDate from = QDate(2026, 1, 1);
        QDate to = QDate(2028, 12, 31);
        const char *usage = "critical,keyEncipherment";
    };
    [[nodiscard]] static TestCertificate make(const Plan &plan)
    {
        const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
            QByteArray(plan.type) == "RSA" ? EVP_RSA_gen(static_cast<unsigned>(plan.bits)) : EVP_EC_gen("P-256"),
            &EVP_PKEY_free);
        const std::unique_ptr<X509, decltype(&X509_free)> made(X509_new(), &X509_free);
        X509_set_version(made.get(), X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 42);
        const auto day = [](ASN1_TIME *time, QDate date, QTime at) {
            const QDateTime when(date, at, QTimeZone::UTC);
            ASN1_TIME_set(time, when.toSecsSinceEpoch());
        };
        day(X509_getm_notBefore(made.get()), plan.from, QTime(0, 0));
        day(X509_getm_notAfter(made.get()), plan.to, QTime(23, 59, 59));
        X509_NAME *name = X509_get_subject_name(made.get());
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(plan.holder), -1,
                                   -1, 0);
        X509_set_issuer_name(made.get(), name);
        X509_set_pubkey(made.get(), key.get());
        if (plan.usage) {
            X509_EXTENSION *usage = X509V3_EXT_conf_nid(nullptr, nullptr, NID_key_usage, plan.usage);
            X509_add_ext(made.get(), usage, -1);
            X509_EXTENSION_free(usage);
        }
        X509_sign(made.get(), key.get(), EVP_sha256());
        TestCertificate result;
        unsigned char *der = nullptr;
        const int size = i2d_X509(made.get(), &der);
        result.der = QByteArray(reinterpret_cast<const char *>(der), size);
        OPENSSL_free(der);
        BIO *pem = BIO_new(BIO_s_mem());
        PEM_write_bio_PKCS8PrivateKey(pem, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        char *text = nullptr;
        const long length = BIO_get_mem_data(pem, &text);
        result.keyPem = QByteArray(text, length);
        BIO_free(pem);
        return result;
    }
};

/// SoftHSM with tokens in a folder of its own. One at a time in a process, and no module loaded while it changes:
/// SoftHSM reads where its tokens are when it is initialised.
class SoftTokens {
public:
    SoftTokens()
    {
        QDir(m_dir.path()).mkdir(QStringLiteral("tokens"));
        QFile file(m_dir.filePath(QStringLiteral("softhsm2.conf")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write SoftHSM's settings");
        file.write("directories.tokendir = " + QFile::encodeName(tokenFolder()) +
                   "\nobjectstore.backend = file\nlog.level = ERROR\nslots.removable = true\n");
        qputenv("SOFTHSM2_CONF", QFile::encodeName(file.fileName()));
    }

    [[nodiscard]] static QString modulePath()
    {
        for (const QString &folder : QDir(QStringLiteral("/usr/lib")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString path = QStringLiteral("/usr/lib/%1/softhsm/libsofthsm2.so").arg(folder);
            if (QFile::exists(path))
                return path;
        }
        return QStringLiteral("/usr/lib/softhsm/libsofthsm2.so");
    }
    [[nodiscard]] QString tokenFolder() const { return m_dir.filePath(QStringLiteral("tokens")); }

    [[nodiscard]] bool add(const QString &token, const QString &pin)
    {
        return run(QStringLiteral("softhsm2-util"),
                   {QStringLiteral("--init-token"), QStringLiteral("--free"), QStringLiteral("--label"), token,
                    QStringLiteral("--so-pin"), QStringLiteral("87654321"), QStringLiteral("--pin"), pin});
    }
    [[nodiscard]] bool putKey(const QString &token, const QString &pin, const QString &label,
                              const TestCertificate &certificate, const QString &id = QStringLiteral("01"))
    {
        const QString key = write("key.pem", certificate.keyPem);
        const bool done =
            run(QStringLiteral("softhsm2-util"),
                {QStringLiteral("--import"), key, QStringLiteral("--token"), token, QStringLiteral("--label"), label,
                 QStringLiteral("--id"), id, QStringLiteral("--pin"), pin});
        QFile::remove(key);
        return done;
    }
    [[nodiscard]] bool putCertificate(const QString &token, const QString &pin, const QString &label,
                                      const TestCertificate &certificate, const QString &id = QStringLiteral("01"))
    {
        return run(QStringLiteral("pkcs11-tool"),
                   {QStringLiteral("--module"), modulePath(), QStringLiteral("--token-label"), token,
                    QStringLiteral("--login"), QStringLiteral("--pin"), pin, QStringLiteral("--write-object"),
                    write("certificate.der", certificate.der), QStringLiteral("--type"), QStringLiteral("cert"),
                    QStringLiteral("--label"), label, QStringLiteral("--id"), id});
    }
    [[nodiscard]] bool put(const QString &token, const QString &pin, const QString &label,
                           const TestCertificate &certificate, const QString &id = QStringLiteral("01"))
    {
        return putKey(token, pin, label, certificate, id) && putCertificate(token, pin, label, certificate, id);
    }
    [[nodiscard]] bool dropCertificate(const QString &token, const QString &pin, const QString &label)
    {
        return run(QStringLiteral("pkcs11-tool"),
                   {QStringLiteral("--module"), modulePath(), QStringLiteral("--token-label"), token,
                    QStringLiteral("--login"), QStringLiteral("--pin"), pin, QStringLiteral("--delete-object"),
                    QStringLiteral("--type"), QStringLiteral("cert"), QStringLiteral("--label"), label});
    }
    /// All tokens are gone.
    void clear() { QDir(tokenFolder()).removeRecursively(); }

private:
    QString write(const char *name, const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        return path;
    }
    static bool run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        const bool done =
            process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        if (!done)
            qWarning("%s: %s", qPrintable(program), process.readAll().constData());
        return done;
    }

    QTemporaryDir m_dir;
};

} // namespace yc::test
