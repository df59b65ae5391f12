// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"

#include "ui/text/FilledText.h"
#include "ui/text/ProblemText.h"

#include <QCoreApplication>

namespace yc::ui {

namespace {

using core::ErrorKind;

const ErrorEntry &byKind(ErrorKind kind)
{
    static const ErrorEntry fixInput{"", QT_TRANSLATE_NOOP("ErrorText", "Something entered is not right."),
                                     QT_TRANSLATE_NOOP("ErrorText", "Nothing has been saved or changed."),
                                     QT_TRANSLATE_NOOP("ErrorText", "Check what was entered and try again.")};
    static const ErrorEntry signIn{"", QT_TRANSLATE_NOOP("ErrorText", "Signing in is needed."),
                                   QT_TRANSLATE_NOOP("ErrorText", "What was saved is safe."),
                                   QT_TRANSLATE_NOOP("ErrorText", "Sign in and try again.")};
    static const ErrorEntry permission{
        "", QT_TRANSLATE_NOOP("ErrorText", "Your role does not allow this."),
        QT_TRANSLATE_NOOP("ErrorText", "Nothing has been saved or changed."),
        QT_TRANSLATE_NOOP("ErrorText", "Ask someone who may do it, or ask the administrator for the permission.")};
    static const ErrorEntry retry{"", QT_TRANSLATE_NOOP("ErrorText", "This did not work just now."),
                                  QT_TRANSLATE_NOOP("ErrorText", "What was saved is safe."),
                                  QT_TRANSLATE_NOOP("ErrorText", "Try again in a moment.")};
    static const ErrorEntry disk{"", QT_TRANSLATE_NOOP("ErrorText", "The disk is full."),
                                 QT_TRANSLATE_NOOP("ErrorText", "What was saved is safe; the last step was not saved."),
                                 QT_TRANSLATE_NOOP("ErrorText", "Free some disk space and try again.")};
    static const ErrorEntry conflict{"", QT_TRANSLATE_NOOP("ErrorText", "The same record was changed in two places."),
                                     QT_TRANSLATE_NOOP("ErrorText", "Both versions are kept."),
                                     QT_TRANSLATE_NOOP("ErrorText", "Compare the two and choose.")};
    static const ErrorEntry update{"", QT_TRANSLATE_NOOP("ErrorText", "This needs a newer version of the program."),
                                   QT_TRANSLATE_NOOP("ErrorText", "Nothing has been saved or changed."),
                                   QT_TRANSLATE_NOOP("ErrorText", "Update the program, then open it again.")};
    static const ErrorEntry administrator{
        "", QT_TRANSLATE_NOOP("ErrorText", "Something went wrong that cannot be put right here."),
        QT_TRANSLATE_NOOP("ErrorText", "What was saved is safe."),
        QT_TRANSLATE_NOOP("ErrorText", "Call the administrator and give the code {code}.")};
    static const ErrorEntry notFound{"", QT_TRANSLATE_NOOP("ErrorText", "The record was not found."),
                                     QT_TRANSLATE_NOOP("ErrorText", "Nothing has been saved or changed."),
                                     QT_TRANSLATE_NOOP("ErrorText", "It may have been removed. Search for it again.")};
    static const ErrorEntry cancelled{"", QT_TRANSLATE_NOOP("ErrorText", "Stopped as you asked."),
                                      QT_TRANSLATE_NOOP("ErrorText", "Nothing has been saved or changed."),
                                      QT_TRANSLATE_NOOP("ErrorText", "Start again whenever you like.")};
    switch (kind) {
    case ErrorKind::FixInput:
        return fixInput;
    case ErrorKind::SignIn:
        return signIn;
    case ErrorKind::AskPermission:
        return permission;
    case ErrorKind::Retry:
        return retry;
    case ErrorKind::FreeDiskSpace:
        return disk;
    case ErrorKind::SettleConflict:
        return conflict;
    case ErrorKind::UpdateProgram:
        return update;
    case ErrorKind::NotFound:
        return notFound;
    case ErrorKind::Cancelled:
        return cancelled;
    case ErrorKind::CallAdministrator:
        break;
    }
    return administrator;
}

const ErrorEntry *find(const QString &code)
{
    for (const ErrorEntry &entry : errorTable()) {
        if (code == QLatin1StringView(entry.code))
            return &entry;
    }
    return nullptr;
}

QString sentence(const char *source, const core::Error &error)
{
    if (!source || !*source)
        return {};
    QVariantMap values = error.context;
    values.insert(QStringLiteral("code"), error.code);
    return filledText(QCoreApplication::translate("ErrorText", source), values);
}

} // namespace

QString ErrorSentences::joined() const
{
    QString text;
    for (const QString &part : {happened, safe, next}) {
        if (part.isEmpty())
            continue;
        if (!text.isEmpty() && text.back().unicode() < 0x3000) // Chinese full stops bring their own space
            text += u' ';
        text += part;
    }
    return text;
}

ErrorSentences ErrorText::of(const core::Error &error)
{
    const ErrorEntry *known = find(error.code);
    const ErrorEntry &entry = known ? *known : byKind(error.kind);
    if (!known && ProblemText::knows(error.code)) // says what to do as well
        return {ProblemText::of(error.code, error.context), sentence(entry.safe, error), {}};
    return {sentence(entry.happened, error), sentence(entry.safe, error), sentence(entry.next, error)};
}

bool ErrorText::knows(const QString &code) { return find(code) != nullptr; }

QStringList ErrorText::codes()
{
    QStringList list;
    for (const ErrorEntry &entry : errorTable())
        list.append(QLatin1StringView(entry.code));
    return list;
}

} // namespace yc::ui
