// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/FileViewer.h"

#include "services/affairs/view/FileWords.h"
#include "services/affairs/view/FollowFocus.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/RevealWords.h"

#include <QBuffer>
#include <QFileDialog>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QPromise>
#include <QSaveFile>
#include <QScrollArea>
#include <QStandardPaths>
#include <QThreadPool>
#include <QTransform>

namespace yc::affairs {

using core::Result;
using ui::ActionButton;
using ui::State;
using ui::Theme;

namespace {

constexpr int longestSide = 6000;    ///< pixels kept of a picture: 100 MB at most
constexpr int memoryMegabytes = 512; ///< for reading one
constexpr double zoomStep = 1.25;
constexpr double mostZoom = 8;
constexpr double leastZoom = 0.25;
constexpr int quarter = 90;

/// On a thread of the pool: a page of a scanner takes a tenth of a second and more.
QFuture<QImage> decoded(const QByteArray &bytes)
{
    auto promise = std::make_shared<QPromise<QImage>>();
    promise->start();
    QFuture<QImage> future = promise->future();
    QThreadPool::globalInstance()->start([promise, bytes] {
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        QImageReader::setAllocationLimit(memoryMegabytes);
        QImageReader reader(&buffer);
        reader.setAutoTransform(true); // a telephone notes how it was held
        if (const QSize size = reader.size(); size.isValid() && std::max(size.width(), size.height()) > longestSide)
            reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio));
        promise->addResult(reader.read());
        promise->finish();
    });
    return future;
}

} // namespace

/// Paints the picture in the size that it has been given.
class FileViewer::Picture final : public QWidget {
public:
    explicit Picture(const QImage &image, QWidget *parent)
        : QWidget(parent)
        , m_image(image)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect(), m_image);
    }

private:
    const QImage &m_image;
};

FileViewer::FileViewer(const AffairsContext &context, QWidget *parent)
    : ui::Card(tr("Scan"), parent)
    , m_context(context)
    , m_banner(new ui::Banner(this))
    , m_area(new QScrollArea(this))
    , m_picture(new Picture(m_image, nullptr))
    , m_save(new ActionButton(tr("Save a copy"), ActionButton::Kind::Plain, this))
    , m_larger(new ActionButton(tr("Larger"), ActionButton::Kind::Quiet, this))
    , m_smaller(new ActionButton(tr("Smaller"), ActionButton::Kind::Quiet, this))
    , m_turn(new ActionButton(tr("Turn"), ActionButton::Kind::Quiet, this))
{
    auto *leave = new ActionButton(tr("Close the scan"), ActionButton::Kind::Plain, this);
    m_larger->setKey(QKeySequence(Qt::CTRL | Qt::Key_Equal));
    m_smaller->setKey(QKeySequence(Qt::CTRL | Qt::Key_Minus));
    m_turn->setKey(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_save->setObjectName(QStringLiteral("save-scan"));
    leave->setObjectName(QStringLiteral("close-scan"));
    for (ActionButton *button : {m_turn, m_smaller, m_larger, m_save, leave})
        addHeaderWidget(button);
    content()->addWidget(m_banner);
    m_area->setWidget(m_picture);
    m_area->setAlignment(Qt::AlignCenter);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::StrongFocus); // the arrows move it
    m_area->setMinimumHeight(Theme::px(560));
    m_area->setAccessibleName(tr("Scan"));
    content()->addWidget(m_area);
    hide();
    connect(m_larger, &QAbstractButton::clicked, this, [this] { zoom(m_zoom * zoomStep); });
    connect(m_smaller, &QAbstractButton::clicked, this, [this] { zoom(m_zoom / zoomStep); });
    connect(m_turn, &QAbstractButton::clicked, this, [this] {
        m_image = m_image.transformed(QTransform().rotate(quarter));
        layOut();
    });
    connect(m_save, &QAbstractButton::clicked, this, [this] { Q_EMIT saveRequested(m_file); });
    connect(leave, &QAbstractButton::clicked, this, &FileViewer::close);
    m_chooseFile = [this](const QString &suggested) {
        return QFileDialog::getSaveFileName(window(), tr("Save a copy"), suggested);
    };
    if (files())
        connect(files(), &core::FileStore::changed, this, [this](const QStringList &digests) {
            if (m_waits && (digests.isEmpty() || digests.contains(m_file.digest)))
                followArrival();
        });
}

void FileViewer::open(const core::Document &document, const CaseFile &file)
{
    close();
    if (!files())
        return;
    m_document = document;
    m_file = file;
    m_stop = {};
    m_zoom = 1;
    setTitle(file.name);
    setNote(FileWords::kind(file.media) + QStringLiteral(" · ") + FileWords::size(file.size));
    m_banner->dismiss();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_area, m_larger, m_smaller, m_turn, m_save})
        widget->hide();
    show();
    followArrival();
    FollowFocus::reveal(this);
}

bool FileViewer::close()
{
    if (m_file.digest.isEmpty())
        return false;
    m_stop.request_stop();
    if (m_waits)
        files()->unask(m_file.digest);
    m_waits = false;
    m_file = {};
    m_image = {};
    hide();
    Q_EMIT closed();
    return true;
}

/// Here: look. Only at the city: ask for it, and say how it goes.
void FileViewer::followArrival()
{
    files()
        ->statuses({m_file.digest})
        .then(this, [this, digest = m_file.digest](const Result<QHash<QString, core::FileStatus>> &found) {
            if (digest != m_file.digest)
                return;
            const core::FileStatus status = found ? found->value(digest) : core::FileStatus();
            if (!found || status.state == core::FileState::Unknown) {
                m_waits = false;
                m_banner->showError(found ? core::Error{core::ErrorKind::NotFound, QStringLiteral("file.not-found"), {}}
                                          : found.error());
                return;
            }
            if (status.isHere()) {
                m_waits = false;
                look();
                return;
            }
            if (!m_waits) {
                m_waits = true;
                files()->ask(digest);
            }
            if (status.error)
                m_banner->showError(*status.error);
            else
                m_banner->showMessage(
                    State::Info, tr("This scan is only at the city. It has been asked for and opens when it is here."),
                    status.here > 0 ? tr("%1 of %2").arg(FileWords::size(status.here), FileWords::size(status.size))
                                    : tr("That needs the line to the city; you can go on working meanwhile."));
        });
}

/// The look is a row of the log and counts; only then the picture shows.
void FileViewer::look()
{
    m_context.store()
        .execute(lookAtFile(m_document, m_file))
        .then(this, [this, digest = m_file.digest](const Result<QJsonObject> &looked) {
            if (digest != m_file.digest)
                return;
            if (!looked) {
                m_banner->showError(looked.error());
                return;
            }
            ui::RevealWords::say(m_context.navigator(), *looked);
            m_save->setVisible(m_context.may("affairs.print"));
            if (m_file.media == QLatin1StringView(core::media::pdf)) {
                m_banner->showMessage(State::Info,
                                      tr("A PDF cannot be shown here. Save a copy and open it in another program."),
                                      tr("The copy is not encrypted: delete it when you have read it."));
                if (m_save->isVisible())
                    m_save->setFocus(Qt::OtherFocusReason);
                return;
            }
            files()->bytes(digest, m_stop.get_token()).then(this, [this, digest](const Result<QByteArray> &bytes) {
                if (digest != m_file.digest)
                    return;
                if (bytes)
                    showBytes(*bytes);
                else
                    m_banner->showError(bytes.error());
            });
        });
}

void FileViewer::showBytes(const QByteArray &bytes)
{
    decoded(bytes).then(this, [this, digest = m_file.digest](const QImage &image) {
        if (digest != m_file.digest)
            return;
        if (image.isNull()) {
            m_banner->showError({core::ErrorKind::FixInput, QStringLiteral("file.no-picture"), {}});
            return;
        }
        m_banner->dismiss();
        m_image = image;
        for (QWidget *widget : std::initializer_list<QWidget *>{m_area, m_larger, m_smaller, m_turn})
            widget->show();
        layOut();
        m_area->setFocus(Qt::OtherFocusReason);
        FollowFocus::reveal(this);
    });
}

void FileViewer::zoom(double factor)
{
    m_zoom = std::clamp(factor, leastZoom, mostZoom);
    layOut();
}

void FileViewer::layOut()
{
    if (m_image.isNull())
        return;
    const QSize room = m_area->viewport()->size();
    const QSize fit = m_image.size().scaled(room, Qt::KeepAspectRatio);
    m_picture->resize(fit * m_zoom);
    m_picture->update();
}

void FileViewer::resizeEvent(QResizeEvent *event)
{
    ui::Card::resizeEvent(event);
    layOut();
}

void FileViewer::saveCopy(const QString &reason)
{
    // The case number names the file: nothing of the person stands in a folder that others see.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString suffix = core::suffixOf(m_file.media);
    QString path = m_chooseFile(folder + u'/' + m_document.body.value(QStringLiteral("number")).toString() + u'-' +
                                m_file.material + u'.' + suffix);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + suffix;
    const auto say = [this](const core::Error &error) { m_banner->showError(error); };
    m_context.store()
        .execute(saveFileCopy(m_document, m_file, reason))
        .then(this, [this, path, say](const Result<QJsonObject> &noted) {
            if (!noted)
                return say(noted.error());
            auto copy = std::make_shared<QSaveFile>(path);
            const auto cannotWrite = [] { return core::fail(core::ErrorKind::FreeDiskSpace, "file.cannot-write"); };
            if (!copy->open(QIODevice::WriteOnly))
                return say(cannotWrite().error());
            const auto write = [copy, cannotWrite](QByteArrayView piece) -> Result<> {
                if (copy->write(piece.data(), piece.size()) != piece.size())
                    return cannotWrite();
                return {};
            };
            files()
                ->read(m_file.digest, write, m_stop.get_token())
                .then(this, [this, path, copy, say, cannotWrite](const Result<core::FileInfo> &read) {
                    if (!read)
                        return say(read.error()); // what was written goes with `copy`
                    if (!copy->commit())
                        return say(cannotWrite().error());
                    Q_EMIT saved(path);
                });
        });
}

} // namespace yc::affairs
