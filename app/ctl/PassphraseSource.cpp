// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/PassphraseSource.h"

#include "ctl/ExitCode.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace yc::ctl {

using core::Result;
using store::Passphrase;

namespace {

constexpr std::size_t longest = 1024; ///< bytes

/// Closes its descriptor, unless it was somebody else's.
class Descriptor {
public:
    explicit Descriptor(int number, bool own = true)
        : m_number(number)
        , m_own(own)
    {
    }
    ~Descriptor()
    {
        if (m_own && m_number >= 0)
            close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
    bool m_own;
};

/// Up to the end of the line, byte by byte: what follows belongs to whoever reads the descriptor next.
std::optional<Passphrase> readLine(int descriptor)
{
    std::array<char, longest> buffer{};
    std::size_t size = 0;
    bool good = true;
    while (size < buffer.size()) {
        char byte = 0;
        const ssize_t got = ::read(descriptor, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        good = got >= 0;
        if (got <= 0 || byte == '\n')
            break;
        buffer.at(size++) = byte;
    }
    if (size > 0 && buffer.at(size - 1) == '\r')
        --size;
    QString text =
        good && size < buffer.size() ? QString::fromUtf8(buffer.data(), static_cast<qsizetype>(size)) : QString();
    explicit_bzero(buffer.data(), buffer.size());
    if (text.isEmpty())
        return std::nullopt;
    Passphrase passphrase = Passphrase::fromText(text);
    store::wipe(text);
    return passphrase;
}

/// Echo off for as long as it lives.
class SilentTerminal {
public:
    explicit SilentTerminal(int terminal)
        : m_terminal(terminal)
    {
        m_changed = tcgetattr(terminal, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ICANON;
        m_changed = m_changed && tcsetattr(terminal, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_changed)
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;
    [[nodiscard]] bool works() const { return m_changed; }

private:
    int m_terminal;
    termios m_before{};
    bool m_changed = false;
};

std::optional<Passphrase> ask(int terminal, const QString &prompt)
{
    const SilentTerminal silent(terminal);
    if (!silent.works())
        return std::nullopt; // better not at all than on the screen
    const QByteArray text = (prompt + QStringLiteral(": ")).toLocal8Bit();
    if (::write(terminal, text.constData(), static_cast<size_t>(text.size())) < 0)
        return std::nullopt;
    auto passphrase = readLine(terminal);
    const ssize_t ended = ::write(terminal, "\n", 1);
    return ended < 0 ? std::nullopt : std::move(passphrase);
}

QString optionOf(PassphraseSource::Whose whose, const char *end)
{
    switch (whose) {
    case PassphraseSource::Whose::Pin:
        return QStringLiteral("token-pin-") + QLatin1StringView(end);
    case PassphraseSource::Whose::CityAdmin:
        return QStringLiteral("admin-password-") + QLatin1StringView(end);
    case PassphraseSource::Whose::CityKey:
        return QStringLiteral("key-passphrase-") + QLatin1StringView(end);
    case PassphraseSource::Whose::Code:
        return QStringLiteral("code-") + QLatin1StringView(end);
    default:
        break;
    }
    const QString prefix = whose == PassphraseSource::Whose::First ? QStringLiteral("first-")
                           : whose == PassphraseSource::Whose::New ? QStringLiteral("new-")
                                                                   : QString();
    return prefix + QStringLiteral("passphrase-") + QLatin1StringView(end);
}

QString descriptorOption(PassphraseSource::Whose whose) { return optionOf(whose, "fd"); }
QString fileOption(PassphraseSource::Whose whose) { return optionOf(whose, "file"); }

} // namespace

void PassphraseSource::declare(QCommandLineParser &parser, Whose whose)
{
    if (whose == Whose::Pin) {
        parser.addOption(
            {descriptorOption(whose),
             tr("Sign in with the certificate on a token; read its PIN from this file descriptor, one line."),
             QStringLiteral("N")});
        parser.addOption({fileOption(whose),
                          tr("The same from this file, one line; it must be yours, mode 0600 or 0400."),
                          QStringLiteral("FILE")});
        return;
    }
    if (whose == Whose::CityAdmin || whose == Whose::CityKey || whose == Whose::Code) {
        const QString what = whose == Whose::CityAdmin ? tr("Read the password of the city's administrator from %1.")
                             : whose == Whose::CityKey ? tr("Read the passphrase of the city's key from %1.")
                                                       : tr("Read the code of the enrolment from %1.");
        parser.addOption(
            {descriptorOption(whose), what.arg(tr("this file descriptor, one line")), QStringLiteral("N")});
        parser.addOption({fileOption(whose), what.arg(tr("this file, one line; it must be yours, mode 0600 or 0400")),
                          QStringLiteral("FILE")});
        return;
    }
    const bool own = whose == Whose::Own;
    parser.addOption({descriptorOption(whose),
                      own ? tr("Read the passphrase from this file descriptor, one line.")
                          : tr("Read the new passphrase from this file descriptor, one line."),
                      QStringLiteral("N")});
    parser.addOption(
        {fileOption(whose),
         own ? tr("Read the passphrase from this file, one line; it must be yours, mode 0600 or 0400.")
             : tr("Read the new passphrase from this file, one line; it must be yours, mode 0600 or 0400."),
         QStringLiteral("FILE")});
}

bool PassphraseSource::isGiven(const QCommandLineParser &parser, Whose whose)
{
    return parser.isSet(descriptorOption(whose)) || parser.isSet(fileOption(whose));
}

Result<Passphrase> PassphraseSource::read(const QCommandLineParser &parser, const QString &prompt, Whose whose)
{
    const QString byDescriptor = descriptorOption(whose);
    const QString byFile = fileOption(whose);
    if (parser.isSet(byDescriptor) && parser.isSet(byFile))
        return std::unexpected(usageError(tr("Give --passphrase-fd or --passphrase-file, not both.")));
    std::optional<Passphrase> passphrase;
    if (parser.isSet(byDescriptor)) {
        bool isNumber = false;
        const int number = parser.value(byDescriptor).toInt(&isNumber);
        if (!isNumber || number < 0 || fcntl(number, F_GETFD) < 0)
            return std::unexpected(usageError(tr("--passphrase-fd needs the number of an open file descriptor.")));
        const Descriptor descriptor(number, false);
        passphrase = readLine(descriptor.number());
        if (!passphrase)
            return std::unexpected(usageError(tr("No passphrase came from the file descriptor.")));
        return std::move(*passphrase);
    }
    if (parser.isSet(byFile)) {
        const QString path = parser.value(byFile);
        // Opened first, looked at then: the file that was checked is the file that is read.
        const Descriptor file(
            ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
        struct stat status = {};
        if (file.number() < 0 || fstat(file.number(), &status) != 0)
            return std::unexpected(usageError(tr("The passphrase file %1 cannot be opened.").arg(path)));
        if (!S_ISREG(status.st_mode))
            return std::unexpected(usageError(tr("The passphrase file %1 is no regular file.").arg(path)));
        const mode_t mode = status.st_mode & 07777;
        if (status.st_uid != geteuid() || (mode != 0600 && mode != 0400)) {
            return std::unexpected(usageError(
                tr("The passphrase file %1 can be read by others: it must belong to you and have mode 0600 or 0400.")
                    .arg(path)));
        }
        passphrase = readLine(file.number());
        if (!passphrase)
            return std::unexpected(usageError(tr("The passphrase file %1 is empty.").arg(path)));
        return std::move(*passphrase);
    }
    const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    if (terminal.number() >= 0)
        passphrase = ask(terminal.number(), prompt);
    if (!passphrase && (whose == Whose::CityAdmin || whose == Whose::CityKey || whose == Whose::Code))
        return std::unexpected(usageError(tr("Nothing was given: no terminal to ask at, or nothing was typed. Use --%1 "
                                             "or --%2.")
                                              .arg(byDescriptor, byFile)));
    if (!passphrase) {
        return std::unexpected(usageError(tr("There is no passphrase: no terminal to ask at, or nothing was typed. Use "
                                             "--passphrase-fd or --passphrase-file.")));
    }
    return std::move(*passphrase);
}

Result<Passphrase> PassphraseSource::readNew(const QCommandLineParser &parser, const QString &prompt, Whose whose)
{
    YC_ASSIGN(Passphrase first, read(parser, prompt, whose));
    if (isGiven(parser, whose))
        return first;
    YC_ASSIGN(const Passphrase second, read(parser, tr("Once more"), whose));
    if (!first.equals(second))
        return std::unexpected(usageError(tr("The two passphrases differ.")));
    return first;
}

} // namespace yc::ctl
