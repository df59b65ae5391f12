// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/FileThumbs.h"

#include "services/affairs/rules/CommandList.h"
#include "ui/PdfPages.h"
#include "ui/ScanImage.h"

#include <algorithm>

namespace yc::affairs {

using core::Result;
using ui::PdfPages;
using ui::ScanImage;

namespace {
constexpr qint64 largest = 12 << 20; ///< bytes of a scan that is read for no more than its thumbnail
} // namespace

FileThumbs::FileThumbs(const AffairsContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

FileThumbs::~FileThumbs() { m_stop.request_stop(); }

void FileThumbs::want(const QList<CaseFile> &files)
{
    if (!m_context.store().files() || !m_context.may(commands::viewFile.permission))
        return;
    for (const CaseFile &file : files) {
        const bool known = m_pictures.contains(file.digest) || std::ranges::contains(m_waiting, file);
        if (!known && file.size <= largest)
            m_waiting.append(file);
    }
    if (!m_busy)
        next();
}

void FileThumbs::setSeen(const QString &digest, const QImage &image)
{
    m_pictures.insert(digest, ScanImage::within(image, sharpSide));
    Q_EMIT made(digest);
}

void FileThumbs::forget()
{
    m_stop.request_stop();
    m_stop = {};
    m_busy = false;
    m_waiting.clear();
    m_pictures.clear();
}

void FileThumbs::next()
{
    m_busy = !m_waiting.isEmpty();
    if (!m_busy)
        return;
    const CaseFile file = m_waiting.takeFirst();
    const std::stop_token stop = m_stop.get_token();
    m_context.store().files()->bytes(file.digest, stop).then(this, [this, file, stop](const Result<QByteArray> &bytes) {
        if (stop.stop_requested())
            return;
        if (bytes)
            draw(file, *bytes);
        else
            keep(file.digest, {});
    });
}

void FileThumbs::draw(const CaseFile &file, const QByteArray &bytes)
{
    const std::stop_token stop = m_stop.get_token();
    if (file.media == QLatin1StringView(core::media::pdf)) {
        PdfPages::page(bytes, 0, ScanImage::faintSide, stop)
            .then(this, [this, file, stop](const Result<PdfPages::Page> &page) {
                if (!stop.stop_requested())
                    keep(file.digest, page ? page->image : QImage());
            });
        return;
    }
    ScanImage::read(bytes, ScanImage::faintSide, stop).then(this, [this, file, stop](const Result<QImage> &image) {
        if (!stop.stop_requested())
            keep(file.digest, image.value_or(QImage()));
    });
}

void FileThumbs::keep(const QString &digest, const QImage &image)
{
    if (!m_pictures.contains(digest)) { // somebody may have looked at it meanwhile
        m_pictures.insert(digest, image);
        Q_EMIT made(digest);
    }
    next();
}

} // namespace yc::affairs
